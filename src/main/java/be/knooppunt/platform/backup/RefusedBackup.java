package be.knooppunt.platform.backup;

/** A back-up cannot be made or put back; nothing was changed. */
public class RefusedBackup extends RuntimeException {
  /** Says why, and what to do. */
  public RefusedBackup(String line) {
    super(line);
  }

  /** Says why, and what to do. */
  public RefusedBackup(String line, Throwable cause) {
    super(line, cause);
  }
}
