package be.knooppunt.platform.relational;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.problem.StoreTrouble.Kind;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells from what JDBC throws why the relational database cannot be used, in plain words. */
public final class DatabaseTrouble {
  /** Thrown by the server's pool when it has no connection to give. */
  private static final String POOL_IS_EMPTY = "ResourceException";

  private DatabaseTrouble() {}

  /** Tells whether something failed because the database does not answer. */
  public static boolean isIn(@Nullable Throwable thrown) {
    return kind(thrown).isPresent();
  }

  /**
   * What is the matter; empty when the database answers, and it is our own statement that is wrong.
   */
  static Optional<Kind> kind(@Nullable Throwable thrown) {
    Optional<Kind> found = Optional.empty();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException || cause instanceof CertificateException) {
        return Optional.of(Kind.ENCRYPTION);
      }
      if (cause instanceof UnsupportedDatabase) {
        return Optional.of(Kind.UNSUPPORTED);
      }
      if (cause instanceof SQLException failure) {
        Optional<Kind> known = kindOf(failure);
        found = known.isPresent() ? known : found;
      } else if (found.isEmpty() && cause.getClass().getName().contains(POOL_IS_EMPTY)) {
        found = Optional.of(Kind.UNREACHABLE);
      }
    }
    return found;
  }

  private static Optional<Kind> kindOf(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (state.startsWith("08") && (message.contains("ssl") || message.contains("certificate"))) {
      return Optional.of(Kind.ENCRYPTION);
    }
    if (state.startsWith("28") && message.contains("encryption")) {
      return Optional.of(Kind.ENCRYPTION);
    }
    if (state.startsWith("28")) {
      return Optional.of(Kind.REFUSED);
    }
    if (state.equals("3D000")) {
      return Optional.of(Kind.UNKNOWN_DATABASE);
    }
    if (state.equals("42501")) {
      return Optional.of(Kind.NO_RIGHTS);
    }
    // no connection; the server stops or starts; it has no connection left
    boolean isAway = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    return isAway ? Optional.of(Kind.UNREACHABLE) : Optional.empty();
  }

  /** Why an outside database cannot be used. */
  static StoreTrouble of(Throwable thrown, DatabaseAddress address) {
    Kind kind = kind(thrown).orElse(Kind.OTHER);
    String reason =
        switch (kind) {
          case UNREACHABLE -> "cannot be reached";
          case REFUSED -> "does not accept the user and password";
          case UNKNOWN_DATABASE -> "is not there: the server has no database of that name";
          case ENCRYPTION -> "and the portal do not agree on encryption";
          case UNSUPPORTED -> "is of a version that is not supported";
          case NO_RIGHTS -> "does not give the portal's user the rights it needs";
          case OTHER -> "cannot be used; the log says why";
        };
    String remedy =
        switch (kind) {
          case UNREACHABLE -> "Start it, or correct KNOOPPUNT_DATABASE_URL.";
          case REFUSED ->
              "Correct KNOOPPUNT_DATABASE_USER and KNOOPPUNT_DATABASE_PASSWORD and restart, or let"
                  + " the user in (pg_hba.conf).";
          case UNKNOWN_DATABASE -> "Make it, or correct KNOOPPUNT_DATABASE_URL.";
          case ENCRYPTION ->
              "Look at sslmode and sslrootcert in KNOOPPUNT_DATABASE_URL, and at the server.";
          case UNSUPPORTED ->
              "Knooppunt needs PostgreSQL " + UnsupportedDatabase.LEAST + " or newer.";
          case NO_RIGHTS -> "It must own its schema, or may make tables in it.";
          case OTHER -> "The log says more.";
        };
    return new StoreTrouble(
        kind, reason, "The database at " + address + " " + reason + ". " + remedy);
  }

  /** The server is older than this program can work with. */
  static final class UnsupportedDatabase extends RuntimeException {
    static final int LEAST = 14;

    UnsupportedDatabase(int version) {
      super("PostgreSQL " + version);
    }
  }
}
