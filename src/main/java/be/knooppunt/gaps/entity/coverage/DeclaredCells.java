package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Partnership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cells that follow from what is declared, in the order of the declarations and of the
 * municipalities of the area. A need for the whole area is needed in each of its municipalities;
 * what is declared for one municipality goes before what is declared for all.
 *
 * @param of which declaration each cell comes from
 * @param positions where each cell stands among the keys
 */
@SuppressWarnings("ArrayRecordComponent") // read in one package, never compared
record DeclaredCells(
    List<DeclaredNeed> declared, List<CellKey> keys, int[] of, Map<CellKey, Integer> positions) {

  static DeclaredCells of(Partnership partnership) {
    List<DeclaredNeed> declared = partnership.needs();
    Map<CellKey, Integer> owner = new LinkedHashMap<>();
    for (int d = 0; d < declared.size(); d++) {
      DeclaredNeed need = declared.get(d);
      for (CellKey key : keys(need, partnership.area())) {
        Integer first = owner.get(key);
        boolean isNearer =
            first != null
                && need.municipality() != null
                && declared.get(first).municipality() == null;
        if (first == null || isNearer) {
          owner.put(key, d);
        }
      }
    }
    int[] of = owner.values().stream().mapToInt(Integer::intValue).toArray();
    List<CellKey> keys = List.copyOf(owner.keySet());
    int[] next = {0};
    owner.replaceAll((key, first) -> next[0]++); // one large map is enough
    return new DeclaredCells(declared, keys, of, owner);
  }

  private static List<CellKey> keys(DeclaredNeed need, List<String> area) {
    if (need.municipality() != null || area.isEmpty()) {
      return List.of(new CellKey(need.need(), need.group(), need.municipality()));
    }
    return area.stream().map(m -> new CellKey(need.need(), need.group(), m)).toList();
  }

  /** How many cells each declaration has. */
  int[] sizes() {
    int[] sizes = new int[declared.size()];
    for (int d : of) {
      sizes[d]++;
    }
    return sizes;
  }

  /** People by cell: the count of its declaration, shared by its cells; 0 when not counted. */
  double[] weights() {
    int[] sizes = sizes();
    double[] weights = new double[of.length];
    for (int c = 0; c < of.length; c++) {
      Integer people = declared.get(of[c]).people();
      weights[c] = people == null ? 0 : (double) people / sizes[of[c]];
    }
    return weights;
  }

  /** The municipalities of the cells, each once. */
  List<String> municipalities() {
    return keys.stream().map(CellKey::municipality).filter(Objects::nonNull).distinct().toList();
  }

  /** The cells by need and group, each with its municipalities. */
  Map<CellKey, List<Integer>> lines() {
    Map<CellKey, List<Integer>> lines = new LinkedHashMap<>();
    CellKey line = null;
    List<Integer> cells = List.of();
    for (int c = 0; c < keys.size(); c++) {
      CellKey key = keys.get(c);
      if (line == null || !key.isOn(line)) {
        line = new CellKey(key.need(), key.group(), null);
        cells = lines.computeIfAbsent(line, any -> new ArrayList<>());
      }
      cells.add(c);
    }
    return lines;
  }
}
