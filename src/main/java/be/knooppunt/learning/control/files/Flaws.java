package be.knooppunt.learning.control.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong in files, so that a writer sees all of it at once. */
public final class Flaws {
  private final Set<ContentFlaw> found = new TreeSet<>();

  /** Notes something. */
  public void add(String file, int line, Fault fault, Object... values) {
    found.add(new ContentFlaw(file, line, fault, List.of(values)));
  }

  /** All so far, by file and line. */
  public List<ContentFlaw> all() {
    return List.copyOf(found);
  }
}
