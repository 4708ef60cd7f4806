package be.knooppunt.exchange.entity;

import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be taken in as they are; nothing of them was written. */
public class RefusedFiles extends RuntimeException {
  private final List<RowProblem> problems;

  /** Names every problem found. */
  public RefusedFiles(List<RowProblem> problems) {
    super(problems.stream().map(RowProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the files. */
  public List<RowProblem> problems() {
    return problems;
  }
}
