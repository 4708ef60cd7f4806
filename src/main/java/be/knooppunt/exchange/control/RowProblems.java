package be.knooppunt.exchange.control;

import be.knooppunt.exchange.entity.Row;
import be.knooppunt.exchange.entity.RowProblem;
import be.knooppunt.network.control.FieldReader;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import java.util.List;

/** Says of the fields of rows that were refused where they stand in their file. */
final class RowProblems {
  private static final Texts TEXTS = new Texts(Language.EN);

  private RowProblems() {}

  static List<RowProblem> of(FieldReader cells) {
    return cells.problems().stream()
        .map(
            problem ->
                ((Row) problem.record())
                    .problem(
                        problem.field(), TEXTS.format(problem.key(), problem.values().toArray())))
        .toList();
  }
}
