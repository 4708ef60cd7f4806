package be.knooppunt.portal.boundary;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Which part of a long list a page shows.
 *
 * @param number from 1
 * @param last number of the last one; 1 for a list that fits
 * @param first position of the first that is shown, from 1; 0 when there is none
 * @param until position of the last that is shown
 * @param previous address of the sheet before, empty when there is none
 * @param next address of the sheet after, empty when there is none
 */
public record Sheet(
    int number, int last, int first, int until, int total, String previous, String next) {
  /** The number of a sheet in an address. */
  static final String PARAMETER = "blad";

  /** What fits on a page. */
  static final int SIZE = 60;

  /**
   * The asked sheet of a list, or its last when the list has become shorter.
   *
   * @param asked its number, from 1
   * @param address the address of a sheet by its number
   */
  static Sheet of(int total, int asked, IntFunction<String> address) {
    int last = Math.max(1, (total + SIZE - 1) / SIZE);
    int number = Math.min(asked, last);
    int first = (number - 1) * SIZE;
    return new Sheet(
        number,
        last,
        Math.min(total, first + 1),
        Math.min(total, first + SIZE),
        total,
        number > 1 ? address.apply(number - 1) : "",
        number < last ? address.apply(number + 1) : "");
  }

  /** The part of the list that is shown. */
  <T> List<T> of(List<T> all) {
    return all.subList(Math.max(0, first - 1), until);
  }

  /** Tells whether the list does not fit on one page. */
  public boolean isOneOfMore() {
    return last > 1;
  }
}
