package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.live.LiveQuestions.Change;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.Option;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Scoring;
import be.knooppunt.learning.entity.questions.Sentence;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts questions into words, in the language of the page. */
@RequestScoped
public class QuizWords {
  private static final QuizText NOTHING = new QuizText("", null);
  private static final double WHOLE = 1 - 1e-9;

  @Inject private Texts texts;

  /** For the container. */
  protected QuizWords() {}

  /** Words in the language of some texts. */
  public QuizWords(Texts texts) {
    this.texts = texts;
  }

  private QuizText text(LocalText text) {
    return QuizText.of(text, texts.code());
  }

  private String sentence(Sentence sentence) {
    return texts.format(
        sentence.key(), sentence.values().stream().map(value -> value.in(texts.code())).toArray());
  }

  /** The name of a field in the form of a question. */
  static String name(int number, String field) {
    return "v" + number + "." + field;
  }

  /** A question. */
  QuizView view(QuizShown shown) {
    Posed posed = shown.posed();
    QuizText prompt = text(posed.prompt());
    QuizText asked = posed.sentence().map(one -> new QuizText(sentence(one), null)).orElse(NOTHING);
    boolean isBare = prompt.isEmpty();
    List<Field> fields = posed.reached(shown.answer());
    boolean isStory = posed.scoring() == Scoring.STORY;
    int visible = isStory && !shown.isChecked() ? shown.settled() + 1 : fields.size();
    List<QuizField> views = new ArrayList<>();
    for (Field field : fields.subList(0, Math.min(visible, fields.size()))) {
      boolean isFixed = shown.isChecked() || (isStory && views.size() < shown.settled());
      views.add(field(shown, field, isFixed));
    }
    boolean isGood = shown.isChecked() && shown.points() > WHOLE;
    return new QuizView(
        shown.number(),
        shown.count(),
        isBare ? asked : prompt,
        isBare ? NOTHING : asked,
        texts.get("quiz.counts." + note(posed)),
        views,
        shown.isChecked(),
        isStory,
        shown.isChecked() ? verdict(shown, isGood) : "",
        isGood || posed.scoring() == Scoring.NONE,
        shown.isChecked() ? why(posed) : NOTHING,
        shown.isChecked() ? posed.reasons().stream().map(this::sentence).toList() : List.of(),
        notices(shown));
  }

  private static String note(Posed posed) {
    return posed.question().isLive() ? "LIVE" : posed.scoring().name();
  }

  private QuizText why(Posed posed) {
    return text(posed.scoring() == Scoring.NONE ? posed.hint() : posed.question().head().why());
  }

  private String verdict(QuizShown shown, boolean isGood) {
    if (shown.posed().scoring() == Scoring.NONE) {
      return texts.get("quiz.verdict.open");
    }
    if (isGood) {
      return texts.get("quiz.verdict.good");
    }
    return shown.points() < 1 - WHOLE
        ? texts.get("quiz.verdict.none")
        : texts.with("quiz.verdict.part", Math.round(shown.points() * 100) / 100.0);
  }

  private List<String> notices(QuizShown shown) {
    List<String> notices = new ArrayList<>();
    if (shown.change() == Change.REDRAWN) {
      notices.add(texts.get("quiz.map.redrawn"));
    } else if (shown.change() == Change.RIGHT && shown.isChecked()) {
      Field field = shown.posed().fields().get(0);
      notices.add(
          texts.with(
              "quiz.map.changed", names(field, shown.before()), names(field, field.right())));
    }
    return notices;
  }

  private String names(Field field, Set<String> values) {
    return field.options().stream()
        .filter(option -> values.contains(option.value()))
        .map(option -> option.text().in(texts.code()))
        .collect(Collectors.joining("; "));
  }

  private QuizField field(QuizShown shown, Field field, boolean isFixed) {
    List<String> given = shown.answer().of(field.name());
    String name = name(shown.number(), field.name());
    List<QuizField.Choosable> options = new ArrayList<>();
    for (Option option : field.options()) {
      options.add(option(name, options.size(), field, option, given, isFixed));
    }
    boolean isRight = isFixed && field.isRight(given);
    boolean hasMark = isFixed && !isOpen(field);
    return new QuizField(
        isChoice(field) && !options.isEmpty() ? options.get(0).id() : name,
        name,
        field.kind().name(),
        text(field.label()),
        options,
        given.isEmpty() ? "" : given.get(0),
        isFixed,
        isRight,
        hasMark ? texts.get(isRight ? "quiz.mark.right" : "quiz.mark.wrong") : "",
        hasMark && !isRight && !isChoice(field) ? right(field) : "",
        shown.errors().contains(field.name()) ? texts.get("quiz.fill." + field.kind()) : "");
  }

  private static boolean isOpen(Field field) {
    return field.kind() == Field.Kind.WORDS;
  }

  private static boolean isChoice(Field field) {
    return field.kind() == Field.Kind.ONE || field.kind() == Field.Kind.MANY;
  }

  private String right(Field field) {
    return field.kind() == Field.Kind.NUMBER
        ? NumberFormat.getInstance(texts.language().locale())
            .format(Double.parseDouble(field.right().iterator().next()))
        : names(field, field.right());
  }

  private QuizField.Choosable option(
      String name, int place, Field field, Option option, List<String> given, boolean isFixed) {
    boolean isChosen = given.contains(option.value());
    boolean isRight = field.right().contains(option.value());
    String mark = !isFixed || !isChoice(field) ? "" : isRight ? "juist" : isChosen ? "mis" : "";
    return new QuizField.Choosable(
        name + "-" + place,
        option.value(),
        text(option.text()),
        isChosen,
        mark,
        mark.isEmpty() ? "" : texts.get("quiz.option." + mark + (isChosen ? ".chosen" : "")),
        isFixed && (isChosen || isRight) ? text(option.why()) : NOTHING);
  }
}
