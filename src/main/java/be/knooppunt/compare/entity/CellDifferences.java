package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets the cells of two coverages beside each other. Where a municipality was merged in between,
 * each old place is set beside the new one, so that nothing hides in a mean.
 */
final class CellDifferences {
  private record Key(String need, @Nullable String group, @Nullable String municipality) {
    static Key of(CoveredCell cell) {
      return new Key(cell.need(), cell.group(), cell.municipality());
    }

    Key at(String other) {
      return new Key(need, group, other);
    }
  }

  private final MergedPlaces merged;
  private final Map<Key, CoverState> before;
  private final Map<Key, CoverState> after;
  private final List<CellDifference> found = new ArrayList<>();

  private CellDifferences(Coverage before, Coverage after, MergedPlaces merged) {
    this.merged = merged;
    this.before = states(before);
    this.after = states(after);
  }

  private static Map<Key, CoverState> states(Coverage coverage) {
    Map<Key, CoverState> states = new LinkedHashMap<>();
    coverage.cells().forEach(cell -> states.put(Key.of(cell), cell.state()));
    return states;
  }

  static List<CellDifference> of(Coverage before, Coverage after, MergedPlaces merged) {
    return new CellDifferences(before, after, merged).find();
  }

  private List<CellDifference> find() {
    Set<Key> met = new HashSet<>();
    before.forEach(
        (key, state) -> {
          Key there = twin(key, after);
          met.add(there);
          add(key, there, state, after.get(there));
        });
    after.forEach(
        (key, state) -> {
          if (!met.contains(key)) {
            Key there = twin(key, before); // on the older map the place has its new code already
            add(key, there, before.get(there), state);
          }
        });
    found.sort(Comparator.comparing(CellDifference::turn)); // stable: else the order declared
    return List.copyOf(found);
  }

  /** The same cell on the other side; under the code of the merged place when it has only that. */
  private Key twin(Key key, Map<Key, CoverState> other) {
    if (key.municipality() == null || other.containsKey(key)) {
      return key;
    }
    Key there = key.at(merged.into(key.municipality()));
    return other.containsKey(there) ? there : key;
  }

  private void add(Key key, Key there, @Nullable CoverState was, @Nullable CoverState is) {
    if (was != is) {
      found.add(
          new CellDifference(
              key.need(),
              key.group(),
              key.municipality(),
              Objects.equals(key, there) ? null : there.municipality(),
              was,
              is));
    }
  }
}
