package be.knooppunt.gaps.entity.coverage;

import org.jspecify.annotations.Nullable;

/** What names a cell. */
record CellKey(String need, @Nullable String group, @Nullable String municipality) {}
