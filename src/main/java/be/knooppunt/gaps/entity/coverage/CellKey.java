package be.knooppunt.gaps.entity.coverage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What names a cell. */
record CellKey(String need, @Nullable String group, @Nullable String municipality) {
  /** Whether it is about the same need and group. */
  boolean isOn(CellKey line) {
    return need.equals(line.need()) && Objects.equals(group, line.group());
  }

  /** Spread apart: codes that differ in their digits alone often meet in the usual hash. */
  @Override
  public int hashCode() {
    int hash = need.hashCode() * 0x9E3779B1 + Objects.hashCode(group);
    return hash * 0x85EBCA6B + Objects.hashCode(municipality);
  }
}
