package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many declared cells are in each state of coverage. No cells at all means that nothing was
 * declared, which is no gap and has no share.
 */
public record CoverCount(int none, int temporary, int single, int multiple) {
  /** Nothing declared. */
  public static final CoverCount NOT_DECLARED = new CoverCount(0, 0, 0, 0);

  /** Counts cells. */
  public static CoverCount of(Collection<CoveredCell> cells) {
    int[] counts = new int[CoverState.values().length];
    cells.forEach(cell -> counts[cell.state().ordinal()]++);
    return new CoverCount(
        counts[CoverState.NONE.ordinal()],
        counts[CoverState.TEMPORARY.ordinal()],
        counts[CoverState.SINGLE.ordinal()],
        counts[CoverState.MULTIPLE.ordinal()]);
  }

  /** How many cells are in a state. */
  public int in(CoverState state) {
    return switch (state) {
      case NONE -> none;
      case TEMPORARY -> temporary;
      case SINGLE -> single;
      case MULTIPLE -> multiple;
    };
  }

  /** How many cells were declared. */
  public int cells() {
    return none + temporary + single + multiple;
  }

  /** How many of them have at least one service. */
  public int covered() {
    return temporary + single + multiple;
  }

  /** Tells whether anything was declared. */
  public boolean isDeclared() {
    return cells() > 0;
  }

  /** The worst state among the cells, so that no gap hides behind a mean. */
  public Optional<CoverState> worst() {
    return Arrays.stream(CoverState.values()).filter(state -> in(state) > 0).findFirst();
  }

  /** Covered cells as a share of the declared ones; null when nothing was declared. */
  public @Nullable Double share() {
    return isDeclared() ? (Double) ((double) covered() / cells()) : null;
  }

  /** The step of that share on the scale that all pictures have in common. */
  public Optional<ShareStep> step() {
    return isDeclared() ? Optional.of(ShareStep.of(covered(), cells())) : Optional.empty();
  }
}
