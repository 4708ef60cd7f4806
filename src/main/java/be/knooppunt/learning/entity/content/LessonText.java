package be.knooppunt.learning.entity.content;

/**
 * A lesson in one language.
 *
 * @param words words of running text, without the sources
 * @param readingLevel how easily it reads, as {@link ReadingLevel} measures it; higher is easier
 */
public record LessonText(String markdown, int words, double readingLevel) {
  /** Tells whether it is plain enough for level B1. */
  public boolean isPlain() {
    return readingLevel >= ReadingLevel.PLAIN;
  }
}
