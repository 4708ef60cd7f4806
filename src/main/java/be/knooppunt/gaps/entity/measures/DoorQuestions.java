package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;
import java.util.List;

/**
 * Where people come in, and which parties fit which question (a need of a group). Both are kept in
 * ascending order without repetitions, so the order in which they are given does not matter. A
 * question that no party fits is a question still: nowhere is it answered. Immutable.
 */
public final class DoorQuestions {
  private final int[] doors;
  private final List<int[]> targets;

  /**
   * Takes doors and questions.
   *
   * @param doors the parties people come in at
   * @param targets for each question the parties that fit
   */
  public DoorQuestions(int[] doors, List<int[]> targets) {
    this.doors = sorted(doors);
    this.targets = targets.stream().map(DoorQuestions::sorted).toList();
  }

  private static int[] sorted(int[] nodes) {
    return Arrays.stream(nodes).sorted().distinct().toArray();
  }

  /** How many doors there are. */
  public int doorCount() {
    return doors.length;
  }

  /** Tells whether people come in at a party. */
  public boolean isDoor(int party) {
    return Arrays.binarySearch(doors, party) >= 0;
  }

  /** How many questions there are. */
  public int questionCount() {
    return targets.size();
  }

  /** The doors, ascending; not to be changed. */
  int[] doors() {
    return doors;
  }

  /** For each question the parties that fit, ascending; not to be changed. */
  List<int[]> targets() {
    return targets;
  }
}
