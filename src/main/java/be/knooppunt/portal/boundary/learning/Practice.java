package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.attempts.Result;
import be.knooppunt.learning.entity.live.LiveQuestions.Change;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Scoring;
import be.knooppunt.portal.boundary.Site;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions that somebody tries without anything being kept: all answers so far stand in the
 * address. What stands there and does not belong there is left out.
 */
final class Practice {
  private static final String SEED = "zaad";
  private static final String PLACE = "vraag";
  private static final String MAP = "kaart";

  private final long seed;
  private final List<Posed> posed;
  private final String mapVersion;
  private final List<Answer> answers = new ArrayList<>();
  private final int place;
  private final boolean isSent;
  private final boolean isOtherMap;

  /**
   * Reads an address.
   *
   * @param mapVersion of the map that is asked about; empty when nothing is
   */
  Practice(MultivaluedMap<String, String> asked, long seed, List<Posed> posed, String mapVersion) {
    this.seed = seed;
    this.posed = List.copyOf(posed);
    this.mapVersion = mapVersion;
    for (int number = 1; number <= posed.size(); number++) {
      Answer answer = given(asked, number);
      answers.add(posed.get(number - 1).admits(answer) ? answer : Answer.NONE);
    }
    this.place = place(asked.getFirst(PLACE), posed.size());
    this.isSent = asked.containsKey("doe");
    String seen = asked.getFirst(MAP);
    this.isOtherMap = seen != null && !mapVersion.isEmpty() && !seen.equals(mapVersion);
  }

  private static Answer given(MultivaluedMap<String, String> asked, int number) {
    String prefix = QuizWords.name(number, "");
    Map<String, List<String>> values = new HashMap<>();
    asked.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            values.put(name.substring(prefix.length()), value);
          }
        });
    return Answer.of(values);
  }

  private static int place(@Nullable String text, int count) {
    boolean isNumber = text != null && text.matches("[0-9]{1,3}");
    return isNumber ? Math.min(Math.max(Integer.parseInt(text), 1), count + 1) : 1;
  }

  /** Something that a form sends along. */
  public record Hidden(String name, String value) {}

  /** Tells whether all questions had their turn. */
  boolean isOver() {
    return place > posed.size();
  }

  /** Tells whether the map changed since the question was shown. */
  boolean isOtherMap() {
    return isOtherMap;
  }

  private Posed now() {
    return posed.get(place - 1);
  }

  private Answer answer() {
    return answers.get(place - 1);
  }

  /** Tells whether the question is to be looked at. */
  private boolean isChecked() {
    return (!answer().isEmpty() && now().open(answer()).isEmpty())
        || (now().scoring() == Scoring.NONE && isSent);
  }

  /** The question whose turn it is. */
  QuizShown shown() {
    List<Field> reached = now().reached(answer());
    boolean isStory = now().scoring() == Scoring.STORY;
    Set<String> open =
        isStory && !answer().isEmpty()
            ? Set.of()
            : now().open(answer()).stream().map(Field::name).collect(Collectors.toSet());
    return new QuizShown(
        place,
        posed.size(),
        now(),
        answer(),
        isChecked(),
        isStory ? reached.size() - now().open(answer()).size() : 0,
        now().points(answer()),
        isSent && !isChecked() ? open : Set.of(),
        Change.NONE,
        Set.of());
  }

  /** Everything but the fields that the page shows. */
  List<Hidden> hidden() {
    List<Hidden> hidden = new ArrayList<>();
    hidden.add(new Hidden(SEED, String.valueOf(seed)));
    if (!mapVersion.isEmpty()) {
      hidden.add(new Hidden(MAP, mapVersion));
    }
    for (int number = 1; number <= posed.size(); number++) {
      boolean isShown = number == place && now().scoring() != Scoring.STORY;
      if (!isShown) {
        add(hidden, number);
      }
    }
    return hidden;
  }

  private void add(List<Hidden> hidden, int number) {
    answers
        .get(number - 1)
        .given()
        .forEach(
            (field, values) ->
                values.forEach(
                    value -> hidden.add(new Hidden(QuizWords.name(number, field), value))));
  }

  /** The address of the next question, or of the result. */
  String next() {
    List<Hidden> all = new ArrayList<>();
    all.add(new Hidden(SEED, String.valueOf(seed)));
    all.add(new Hidden(PLACE, String.valueOf(place + 1)));
    if (!mapVersion.isEmpty()) {
      all.add(new Hidden(MAP, mapVersion));
    }
    for (int number = 1; number <= posed.size(); number++) {
      if (posed.get(number - 1).scoring() != Scoring.NONE) {
        add(all, number);
      }
    }
    return all.stream()
        .map(one -> Site.encoded(one.name()) + "=" + Site.encoded(one.value()))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** The points of all questions. */
  Result result() {
    double points = 0;
    int count = 0;
    for (int i = 0; i < posed.size(); i++) {
      if (posed.get(i).scoring() != Scoring.NONE) {
        points += posed.get(i).points(answers.get(i));
        count++;
      }
    }
    return new Result(points, count);
  }

  /** Where one is, from 1. */
  int place() {
    return place;
  }

  /** How many questions there are. */
  int count() {
    return posed.size();
  }

  /** The question whose turn it is. */
  Posed posed() {
    return now();
  }
}
