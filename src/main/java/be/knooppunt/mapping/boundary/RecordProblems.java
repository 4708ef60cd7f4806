package be.knooppunt.mapping.boundary;

import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a writer of records is told. */
final class RecordProblems {
  private static final Texts TEXTS = new Texts(Language.EN);

  private RecordProblems() {}

  /** The version of an If-Match header. */
  static long version(@Nullable String match) {
    if (match == null || match.isBlank()) {
      throw new Problem(
          Problem.Kind.PRECONDITION_REQUIRED,
          "If-Match",
          "Which version this changes is missing.",
          "Read the record first, and send its ETag back as If-Match.");
    }
    String plain = match.strip().replaceFirst("^W/", "").replace("\"", "");
    if (!plain.matches("[0-9]{1,18}")) {
      throw new Problem(
          Problem.Kind.PRECONDITION_FAILED,
          "If-Match",
          "If-Match is no version of this record.",
          "Read the record again, and send its ETag back as If-Match.");
    }
    return Long.parseLong(plain);
  }

  static Problem refused(List<FieldProblem> problems) {
    FieldProblem first = problems.get(0);
    String all =
        problems.stream()
            .map(
                problem ->
                    problem.field()
                        + ": "
                        + TEXTS.format(problem.key(), problem.values().toArray()))
            .collect(Collectors.joining(" "));
    return new Problem(
        Problem.Kind.UNPROCESSABLE,
        first.field(),
        problems.size() == 1
            ? "A field cannot be taken."
            : problems.size() + " fields cannot be taken.",
        all);
  }

  static Problem notHere() {
    return new Problem(
        Problem.Kind.FORBIDDEN,
        "kind",
        "A partnership is not made here.",
        "Make it with the guided start of the portal.");
  }

  static Problem onlyProposed() {
    return new Problem(
        Problem.Kind.FORBIDDEN,
        "status",
        "You speak for one end of this path only.",
        "Send it with status PROPOSED and without evidence AGREED; the other end confirms it.");
  }

  static Problem otherRecord() {
    return new Problem(
        Problem.Kind.UNPROCESSABLE,
        "id",
        "The fields are those of another record.",
        "Leave the fields that identify the record as they are.");
  }

  static Problem conflict(EditConflict conflict) {
    String record = conflict.key().kind().plural() + " " + conflict.key().id();
    return switch (conflict.reason()) {
      case CHANGED ->
          new Problem(
              Problem.Kind.PRECONDITION_FAILED,
              "If-Match",
              "Somebody changed or removed " + record + " in between.",
              "Read it again, put your changes on top, and send its new ETag.");
      case EXISTS ->
          new Problem(
              Problem.Kind.CONFLICT,
              "id",
              "There is already " + record + ".",
              "Change the one that is there.");
      case NAMES_MISSING ->
          new Problem(
              Problem.Kind.CONFLICT,
              "id",
              "What " + record + " names was removed in between.",
              "Read what is there now, and choose again.");
      case STILL_NAMED ->
          new Problem(
              Problem.Kind.CONFLICT,
              "id",
              "It is named by " + record + ", which came in between.",
              "Read it again, and remove it with all that names it.");
    };
  }
}
