package be.knooppunt.platform.problem;

/**
 * Why a store cannot be used now.
 *
 * @param reason in words that anybody may read: no address, no name of a user
 * @param line for whoever runs the portal: what is wrong, where, and what to do; never a secret
 */
public record StoreTrouble(Kind kind, String reason, String line) {
  /** What is the matter. */
  public enum Kind {
    /** No connection: wrong address, no network, or the server is down. */
    UNREACHABLE,
    /** The server does not accept who we say we are. */
    REFUSED,
    /** The server is there, the database on it is not. */
    UNKNOWN_DATABASE,
    /** No agreement on encryption, or a certificate that is not trusted. */
    ENCRYPTION,
    /** The server is too old for this program. */
    UNSUPPORTED,
    /** The user may not do what the portal has to do. */
    NO_RIGHTS,
    /** Something else; the log says more. */
    OTHER
  }
}
