package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.platform.web.Texts;
import java.util.List;

/** Names of columns in a list: with the day when another column has the same name. */
final class ColumnNames {
  private final Texts texts;
  private final List<Column> columns;

  ColumnNames(Texts texts, List<Column> columns) {
    this.texts = texts;
    this.columns = columns;
  }

  String get(int at) {
    Column column = columns.get(at);
    boolean isOnly = columns.stream().filter(c -> c.name().equals(column.name())).count() == 1;
    return isOnly
        ? column.name()
        : texts.with("compare.map.column", column.name(), texts.date(column.day()));
  }
}
