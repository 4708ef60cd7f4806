package be.knooppunt.learning.entity.live;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.NetworkQuestion;
import be.knooppunt.learning.entity.questions.Option;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.RouteQuestion;
import be.knooppunt.learning.entity.questions.Scoring;
import be.knooppunt.learning.entity.questions.Seeded;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts questions about one map, on one day. The options are what stands on the map; which of them
 * are right is computed from it, and never written down with the question.
 */
public final class LiveQuestions {
  private static final String FIELD = "a";
  private static final int MOST_TRIED = 12;
  private static final LocalText NOTHING = new LocalText(Map.of());

  private final Network network;
  private final Vocabularies vocabularies;
  private final LocalDate day;

  /** Questions about a map, as it is on a day. */
  public LiveQuestions(Network network, Vocabularies vocabularies, LocalDate day) {
    this.network = network;
    this.vocabularies = vocabularies;
    this.day = day;
  }

  /** What became of a draw when it was looked at again. */
  public enum Change {
    /** The same options are right. */
    NONE,
    /** The options are the same, others are right now. */
    RIGHT,
    /** It could not be asked any more; other options were drawn. */
    REDRAWN
  }

  /** A draw on the map as it is now. */
  public record Now(LiveDraw draw, Change change) {}

  /** The version of the map. */
  public long version() {
    return network.version().value();
  }

  private LiveSource source(Question question) {
    if (question instanceof RouteQuestion route) {
      return new LiveRoutes(network, vocabularies, day, route);
    } else if (question instanceof NetworkQuestion asked) {
      return new LiveTable(network, vocabularies, day, asked.template());
    }
    throw new IllegalArgumentException("Does not ask about the map: " + question.id());
  }

  /** Draws what a question is about, and its options; empty when the map knows too little. */
  public Optional<LiveDraw> draw(Question question, long seed) {
    return draw(source(question), Seeded.of(seed, question.id()), Set.of());
  }

  /**
   * The same for several questions of one kind, each about something else as long as there is.
   *
   * @param taken subjects of the others
   */
  public Optional<LiveDraw> draw(Question question, long seed, Set<String> taken) {
    return draw(source(question), Seeded.of(seed, question.id()), taken);
  }

  private static Optional<LiveDraw> draw(LiveSource source, long seed, Set<String> taken) {
    return Seeded.shuffled(source.subjects(), seed).stream()
        .filter(subject -> !taken.contains(subject))
        .limit(MOST_TRIED)
        .flatMap(subject -> source.draw(subject, seed).stream())
        .findFirst();
  }

  /** Looks at a draw again, on this map; empty when nothing can be asked any more. */
  public Optional<Now> now(Question question, LiveDraw before, long seed) {
    LiveSource source = source(question);
    Optional<Set<String>> right =
        before.options().stream().allMatch(one -> source.name(one).isPresent())
            ? source.right(before.subject(), before.options())
            : Optional.empty();
    if (right.isPresent()
        && !right.get().isEmpty()
        && right.get().size() < before.options().size()) {
      boolean isSame = right.get().equals(before.right());
      return Optional.of(
          new Now(
              new LiveDraw(before.subject(), before.options(), right.get()),
              isSame ? Change.NONE : Change.RIGHT));
    }
    return draw(source, Seeded.of(seed, question.id()), Set.of())
        .map(drawn -> new Now(drawn, Change.REDRAWN));
  }

  /** Puts a question with what was drawn for it. */
  public Posed pose(Question question, LiveDraw draw) {
    LiveSource source = source(question);
    List<Option> options =
        draw.options().stream()
            .map(one -> Option.of(one, source.name(one).orElse(LocalText.of("nl", one))))
            .toList();
    Field field = new Field(FIELD, Field.Kind.ONE, NOTHING, options, draw.right(), 0);
    return new Posed(
        question,
        question.head().prompt(),
        Optional.of(source.asked(draw.subject())),
        List.of(field),
        Scoring.ONE,
        NOTHING,
        source.reasons(draw));
  }
}
