package be.knooppunt.exchange.entity;

/**
 * What is wrong with a row, and how to mend it.
 *
 * @param file name of the file
 * @param row line number in the file, the header being 1; 0 when it is about the whole file
 * @param column name of the column, empty when it is about the whole row
 */
public record RowProblem(String file, long row, String column, String value, String remedy) {
  @Override
  public String toString() {
    return file + ", row " + row + ", " + column + " '" + value + "': " + remedy;
  }
}
