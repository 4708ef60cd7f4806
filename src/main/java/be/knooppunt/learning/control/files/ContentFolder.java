package be.knooppunt.learning.control.files;

import java.util.Optional;

/**
 * Where files of training modules lie: those that come with the program, or a folder of a
 * partnership. A path is relative, with slashes; one that leads out of the folder finds nothing.
 */
public interface ContentFolder {
  /** More than this is no file of a lesson. */
  int MOST_BYTES = 2_000_000;

  /** The bytes of a file; empty when it is not there, not inside, or larger than is sensible. */
  Optional<byte[]> read(String path);

  /** Tells whether a path could be one of this folder: names without a leading dot, and slashes. */
  static boolean isSafe(String path) {
    return path.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,3}")
        && path.length() <= 240;
  }
}
