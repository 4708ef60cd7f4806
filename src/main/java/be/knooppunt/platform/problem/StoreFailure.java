package be.knooppunt.platform.problem;

/** An outside store could not be opened; it may later. */
public class StoreFailure extends RuntimeException {
  private final transient StoreTrouble trouble;

  /** Says why. */
  public StoreFailure(StoreTrouble trouble, Throwable cause) {
    super(trouble.line(), cause);
    this.trouble = trouble;
  }

  /** Why it could not be opened. */
  public StoreTrouble trouble() {
    return trouble;
  }
}
