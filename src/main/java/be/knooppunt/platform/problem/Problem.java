package be.knooppunt.platform.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the caller can mend. Becomes problem details (RFC 9457) on the API and a helpful page
 * in the browser.
 */
public class Problem extends RuntimeException {
  /** What kind of problem it is; the kind decides the status. */
  public enum Kind {
    /** The request cannot be read: 400. */
    MALFORMED(400),
    /** Nobody signed in, and it takes somebody: 401; a page sends its visitor to sign in. */
    UNAUTHENTICATED(401),
    /** Whoever asks may not do this: 403. */
    FORBIDDEN(403),
    /** What it names is not there: 404. */
    UNKNOWN(404),
    /** It does not go together with what is there: 409. */
    CONFLICT(409),
    /** Somebody else changed it first: 412. */
    PRECONDITION_FAILED(412),
    /** More than is taken: 413. */
    TOO_LARGE(413),
    /** It can be read, but it cannot be right: 422. */
    UNPROCESSABLE(422),
    /** It has to say which version it changes: 428. */
    PRECONDITION_REQUIRED(428),
    /** Too often in a short time: 429. */
    TOO_MANY(429),
    /** A store does not answer: 503. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final Optional<String> field;
  private final String remedy;

  /**
   * Says what is wrong.
   *
   * @param field the parameter or field it is about, null when it is about the whole
   * @param detail what is wrong, with the value
   * @param remedy what to do instead
   */
  public Problem(Kind kind, @Nullable String field, String detail, String remedy) {
    super(detail);
    this.kind = kind;
    this.field = Optional.ofNullable(field);
    this.remedy = remedy;
  }

  /** The problem of somebody who has to sign in first. */
  public static Problem unauthenticated() {
    return new Problem(
        Kind.UNAUTHENTICATED,
        null,
        "This takes somebody who signed in.",
        "Sign in, then try again.");
  }

  /** The problem of somebody whose role does not allow it. */
  public static Problem forbidden() {
    return new Problem(
        Kind.FORBIDDEN,
        null,
        "Your role does not allow this.",
        "Ask the coordinator of the partnership, or the administrator.");
  }

  /** What kind of problem it is. */
  public Kind kind() {
    return kind;
  }

  /** The parameter or field it is about. */
  public Optional<String> field() {
    return field;
  }

  /** What is wrong, in one sentence. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** A code for what only this problem says, for programs and for the words of a page. */
  public Optional<String> reason() {
    return Optional.empty();
  }

  /** What to do instead. */
  public String remedy() {
    return remedy;
  }
}
