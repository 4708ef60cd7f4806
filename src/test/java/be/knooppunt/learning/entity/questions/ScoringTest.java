package be.knooppunt.learning.entity.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What answers are worth. */
class ScoringTest {
  private static LocalText text(String words) {
    return LocalText.of("nl", words);
  }

  private static QuestionHead head() {
    return new QuestionHead("Q1", List.of("G1"), Optional.empty(), text("Wat"), text("Zo"));
  }

  private static Choice choice(String words, boolean right) {
    return new Choice(text(words), right, new LocalText(Map.of()));
  }

  private static MultipleChoice many(int right, int wrong) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      choices.add(choice("optie " + i, i < right));
    }
    return new MultipleChoice(head(), choices);
  }

  private static Matching match(int pairs, int extra) {
    return new Matching(
        head(),
        IntStream.range(0, pairs)
            .mapToObj(i -> new Matching.Pair(text("links " + i), text("rechts " + i)))
            .toList(),
        IntStream.range(0, extra).mapToObj(i -> text("over " + i)).toList());
  }

  private static Ordering order(int steps) {
    return new Ordering(
        head(), IntStream.range(0, steps).mapToObj(i -> text("stap " + i)).toList());
  }

  private static Classifying classify(List<Integer> classes) {
    return new Classifying(
        head(),
        IntStream.range(0, 3)
            .mapToObj(i -> new Classifying.Group("k" + i, text("klas " + i)))
            .toList(),
        IntStream.range(0, classes.size())
            .mapToObj(i -> new Classifying.Item(text("ding " + i), "k" + classes.get(i)))
            .toList());
  }

  /** Questions of all kinds with more than one thing to get right. */
  @Provide
  Arbitrary<Question> questions() {
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.integers().between(2, 5), Arbitraries.integers().between(1, 5))
            .as(ScoringTest::many),
        Combinators.combine(
                Arbitraries.integers().between(3, 8), Arbitraries.integers().between(0, 3))
            .as(ScoringTest::match),
        Arbitraries.integers().between(3, 8).map(ScoringTest::order),
        Arbitraries.integers()
            .between(0, 2)
            .list()
            .ofMinSize(3)
            .ofMaxSize(10)
            .filter(classes -> classes.stream().distinct().count() > 1)
            .map(ScoringTest::classify));
  }

  /** Any answer that a form can send, made from a number. */
  private static Answer any(Posed posed, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, List<String>> values = new TreeMap<>();
    for (Field field : posed.fields()) {
      List<String> all = field.options().stream().map(Option::value).toList();
      values.put(
          field.name(),
          field.kind() == Field.Kind.MANY
              ? all.stream().filter(value -> random.nextBoolean()).toList()
              : List.of(all.get(random.nextInt(all.size()))));
    }
    return Answer.of(values);
  }

  @Property
  void pointsLieBetweenNothingAndOneAndOnlyAllRightIsOne(
      @ForAll("questions") Question question, @ForAll long seed, @ForAll long chosen) {
    Posed posed = Posing.pose(question, seed);
    Answer answer = any(posed, chosen);
    assertTrue(posed.admits(answer));
    double points = posed.points(answer);
    assertTrue(points >= 0 && points <= 1, () -> "points " + points);
    boolean isAllRight = posed.fields().stream().allMatch(f -> f.isRight(answer.of(f.name())));
    assertEquals(isAllRight, points > 1 - 1e-9);
  }

  @Property
  void theRightAnswerIsWorthOnePoint(@ForAll("questions") Question question, @ForAll long seed) {
    Posed posed = Posing.pose(question, seed);
    assertEquals(1, posed.points(PlayedAnswers.right(posed)));
    assertEquals(0, posed.points(PlayedAnswers.wrong(posed)));
    assertEquals(0, posed.points(Answer.NONE));
  }

  @Property
  void theOrderOnTheScreenDoesNotMatter(
      @ForAll("questions") Question question,
      @ForAll long one,
      @ForAll long other,
      @ForAll long chosen) {
    Posed first = Posing.pose(question, one);
    Posed second = Posing.pose(question, other);
    Answer answer = any(first, chosen);
    assertTrue(second.admits(answer));
    assertEquals(first.points(answer), second.points(answer), 1e-12);
  }

  @Property
  void theSameAnswerEverywhereIsWorthNothing(
      @ForAll("questions") Question question, @ForAll long seed) {
    Posed posed = Posing.pose(question, seed);
    for (Option option : posed.fields().get(0).options()) {
      Map<String, List<String>> same = new TreeMap<>();
      List<String> all = posed.fields().get(0).options().stream().map(Option::value).toList();
      posed
          .fields()
          .forEach(
              field ->
                  same.put(
                      field.name(),
                      field.kind() == Field.Kind.MANY ? all : List.of(option.value())));
      assertEquals(0, posed.points(Answer.of(same)), option::value);
    }
  }

  @Property
  void chanceIsWorthLittle(@ForAll("questions") Question question) {
    Posed posed = Posing.pose(question, 1);
    double mean =
        IntStream.range(0, 400)
            .mapToDouble(i -> posed.points(any(posed, i * 7919L)))
            .average()
            .orElseThrow();
    assertTrue(mean < 0.45, () -> "guessing gives " + mean);
  }

  /** Worked out by hand: two of three right ones and one of two wrong ones, 2/3 - 1/2. */
  @Test
  void aTickThatIsWrongCosts() {
    Posed posed = Posing.pose(many(3, 2), 5);
    Field field = posed.fields().get(0);
    List<String> right = field.right().stream().sorted().toList();
    String wrong = PlayedAnswers.wrong(posed).one(field.name());
    Answer answer = Answer.of(Map.of(field.name(), List.of(right.get(0), right.get(1), wrong)));
    assertEquals(2 / 3.0 - 1 / 2.0, posed.points(answer), 1e-12);
  }

  /** By hand: of four steps the last two changed places; five pairs right, one wrong: 4/6. */
  @Test
  void neighboursThatChangedPlacesCostLittle() {
    Posed posed = Posing.pose(order(4), 5);
    Map<String, List<String>> values = new TreeMap<>(PlayedAnswers.right(posed).given());
    values.replaceAll(
        (name, value) ->
            value.equals(List.of("3"))
                ? List.of("4")
                : value.equals(List.of("4")) ? List.of("3") : value);
    assertEquals(4 / 6.0, posed.points(Answer.of(values)), 1e-12);
  }

  /** By hand: three of four pairs cannot be: two changed, so two right; (2 - 1) / (4 - 1). */
  @Test
  void pairsCountBeyondTheFirst() {
    Posed posed = Posing.pose(match(4, 0), 5);
    Map<String, List<String>> values = new TreeMap<>(PlayedAnswers.right(posed).given());
    List<String> names = List.copyOf(values.keySet());
    List<String> one = values.get(names.get(0));
    values.put(names.get(0), values.getOrDefault(names.get(1), List.of()));
    values.put(names.get(1), one);
    assertEquals(1 / 3.0, posed.points(Answer.of(values)), 1e-12);
  }

  @Test
  void aNumberMayBeWrittenWithACommaAndLieWithinTheTolerance() {
    Posed posed =
        Posing.pose(new Numeric(head(), 0.333, 0.01, new LocalText(Map.of()), Optional.empty()), 1);
    for (String good : List.of("0,333", "0.34", ".33", "0,343", " 0.323 ")) {
      assertEquals(1, posed.points(Answer.of("a", good)), good);
    }
    for (String bad : List.of("0,35", "0.32", "33", "1e-1", "een derde", "NaN", "-0,333")) {
      assertEquals(0, posed.points(Answer.of("a", bad)), bad);
    }
  }

  @Property
  void anAnswerIsReadAsItWasWritten(
      @ForAll List<@StringLength(max = 8) String> values,
      @ForAll @StringLength(min = 1) String name) {
    Answer answer = Answer.of(Map.of(name, values));
    assertEquals(answer, Answer.parse(answer.text()));
  }

  @Test
  void whatIsNotInTheQuestionIsNotAdmitted() {
    Posed posed = Posing.pose(many(2, 2), 1);
    String value = posed.fields().get(0).options().get(0).value();
    assertTrue(posed.admits(Answer.of("a", value)));
    for (Answer forged :
        List.of(
            Answer.of("a", "optie 0"),
            Answer.of("points", "1"),
            Answer.of(Map.of("a", List.of(value, value))),
            Answer.of(Map.of("a", List.of(value), "b", List.of(value))))) {
      assertEquals(false, posed.admits(forged), forged.text());
    }
  }
}
