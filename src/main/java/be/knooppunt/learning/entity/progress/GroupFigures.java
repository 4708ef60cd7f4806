package be.knooppunt.learning.entity.progress;

/**
 * What may be told of how many people of a partnership got somewhere: a lower bound in steps of
 * five, and never a count. Two rules keep people out of it. A count under five becomes no figure.
 * And the figure is never nearer than five to the number of people who have a role, because then it
 * would tell of those few who did <em>not</em> get there.
 */
public final class GroupFigures {
  /** The smallest number of people that is told of. */
  public static final int LEAST = 5;

  private GroupFigures() {}

  /**
   * What is told.
   *
   * @param people how many of them got there
   * @param members how many could have
   * @return at least so many, a multiple of five; zero when nothing is told
   */
  public static int told(int people, int members) {
    int bound = Math.min(people, members - LEAST);
    return Math.max(0, bound - Math.floorMod(bound, LEAST));
  }
}
