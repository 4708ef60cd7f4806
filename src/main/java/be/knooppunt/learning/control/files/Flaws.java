package be.knooppunt.learning.control.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong in files, so that a writer sees all of it at once. */
public final class Flaws {
  private final Set<ContentFlaw> found = new TreeSet<>();

  /** Notes something. */
  public void add(String file, int line, String what, String remedy) {
    found.add(new ContentFlaw(file, line, what, remedy));
  }

  /** All so far, by file and line. */
  public List<ContentFlaw> all() {
    return List.copyOf(found);
  }
}
