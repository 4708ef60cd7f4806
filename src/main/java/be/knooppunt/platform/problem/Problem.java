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
    /** What it names is not there: 404. */
    UNKNOWN(404),
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

  /** What to do instead. */
  public String remedy() {
    return remedy;
  }
}
