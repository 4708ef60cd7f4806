package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;
import java.util.List;

/**
 * Where people come in, and which parties fit which question (a need of a group).
 *
 * @param doors ascending, each once
 * @param targets for each question the parties that fit, ascending, each once; none is possible
 */
public record DoorQuestions(int[] doors, List<int[]> targets) {

  /** Sorts and drops repetitions. */
  public DoorQuestions {
    doors = sorted(doors);
    targets = targets.stream().map(DoorQuestions::sorted).toList();
  }

  private static int[] sorted(int[] nodes) {
    return Arrays.stream(nodes).sorted().distinct().toArray();
  }
}
