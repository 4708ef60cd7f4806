package be.knooppunt.bench;

import java.nio.file.Path;

/** A measurement that gives one table. */
interface Bench {
  /** What it is called on the command line; also the name of its file. */
  default String name() {
    return getClass().getSimpleName();
  }

  /**
   * Measures.
   *
   * @param folder where databases of their own may be kept between runs
   * @return the table as Markdown
   */
  String measure(Path folder);
}
