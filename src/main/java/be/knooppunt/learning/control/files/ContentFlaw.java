package be.knooppunt.learning.control.files;

import java.util.Comparator;

/**
 * Something wrong in a file of a training module: where it stands, what it is, and what to do.
 *
 * @param line from 1; 0 when it is about the whole file
 */
public record ContentFlaw(String file, int line, String what, String remedy)
    implements Comparable<ContentFlaw> {
  private static final Comparator<ContentFlaw> ORDER =
      Comparator.comparing(ContentFlaw::file)
          .thenComparingInt(ContentFlaw::line)
          .thenComparing(ContentFlaw::what)
          .thenComparing(ContentFlaw::remedy);

  @Override
  public int compareTo(ContentFlaw other) {
    return ORDER.compare(this, other);
  }

  /** One line, as compilers write it. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + what + " " + remedy;
  }
}
