package be.knooppunt.portal.boundary.compare;

import be.knooppunt.portal.boundary.compare.Paper.Fact;
import be.knooppunt.portal.boundary.compare.Paper.Picture;
import be.knooppunt.portal.boundary.compare.Paper.Row;
import java.time.LocalDate;
import java.util.List;

/**
 * What a paper is made of: a comparison in the words and numbers of its page.
 *
 * @param asked what was asked for besides the columns
 * @param parts who takes part, with a cell for each column
 * @param pictures of the map; none when there is none
 * @param places the list that goes with the pictures
 */
record PaperSource(
    List<ColumnText> columns,
    List<Fact> asked,
    List<FigureText> figures,
    List<String> notes,
    List<Row> parts,
    List<Picture> pictures,
    List<String> legend,
    List<Row> places) {

  /**
   * A column.
   *
   * @param name with its day, where another column has the same
   * @param network what it is of, without a day
   * @param about the day, and how the map of that day is known
   * @param people inhabitants, with the day they were counted
   */
  record ColumnText(String name, String network, LocalDate day, String about, String people) {}

  /**
   * A figure.
   *
   * @param isMain whether it stands in the summary
   * @param parameters empty when there are none
   * @param reading what it says here
   * @param cells one for each column
   */
  record FigureText(
      String id,
      String name,
      boolean isMain,
      List<String> reading,
      String definition,
      String formula,
      String parameters,
      List<CellText> cells) {}

  /**
   * The figure of one column.
   *
   * @param value as on the page
   * @param n how many it is about
   * @param mix what it rests on; empty when that is nothing
   * @param because why there is no figure; empty when there is one
   */
  record CellText(String value, int n, String mix, String because) {}
}
