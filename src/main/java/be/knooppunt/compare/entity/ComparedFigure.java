package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.Evidence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One figure of all columns.
 *
 * @param cells in the order of the columns
 */
public record ComparedFigure(FigureKey key, List<Cell> cells) {
  /** Keeps its own copy. */
  public ComparedFigure {
    cells = List.copyOf(cells);
  }

  /**
   * The figure of one column, with what it rests on.
   *
   * @param n how many parties, cells or records were looked at
   * @param evidence how many of the records looked at rest on what
   * @param parameters settings of the calculation
   */
  public record Cell(
      Value value, int n, Map<Evidence, Integer> evidence, Map<String, Integer> parameters) {
    /** Keeps its own copies. */
    public Cell {
      Map<Evidence, Integer> mix = new EnumMap<>(Evidence.class);
      mix.putAll(evidence);
      evidence = Collections.unmodifiableMap(mix);
      parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
  }
}
