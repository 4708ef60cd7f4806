package be.knooppunt.learning.control.files;

import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in a file of a training module: where it stands, and what it is.
 *
 * @param line from 1; 0 when it is about the whole file
 * @param values what the texts of the fault name: texts, numbers, and languages as {@link
 *     java.util.Locale}
 */
public record ContentFlaw(String file, int line, Fault fault, List<?> values)
    implements Comparable<ContentFlaw> {
  private static final Comparator<ContentFlaw> ORDER =
      Comparator.comparing(ContentFlaw::file)
          .thenComparingInt(ContentFlaw::line)
          .thenComparing(ContentFlaw::fault)
          .thenComparing(flaw -> flaw.values().toString());

  /** Keeps its own copy. */
  public ContentFlaw {
    values = List.copyOf(values);
  }

  @Override
  public int compareTo(ContentFlaw other) {
    return ORDER.compare(this, other);
  }

  /** What is wrong, in the language of the texts. */
  public String what(Texts texts) {
    return fault.what(texts, values);
  }

  /** What its writer can do. */
  public String remedy(Texts texts) {
    return fault.remedy(texts, values);
  }

  /** One line in English, as compilers write it. */
  @Override
  public String toString() {
    Texts english = new Texts(Language.EN);
    String place = file + (line > 0 ? ":" + line : "");
    return place + ": " + what(english) + " " + remedy(english);
  }
}
