package be.knooppunt.learning.entity.live;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.questions.NetworkTemplate;
import be.knooppunt.learning.entity.questions.Seeded;
import be.knooppunt.learning.entity.questions.Sentence;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a template asks about, read from a map: for each subject what is right, what is in doubt
 * because it is only assumed, and what is a likely mistake. What is in doubt is never an option.
 */
final class LiveTable implements LiveSource {
  private static final int MOST_WRONG = 3;
  private static final int LEAST_WRONG = 2;

  private final Words words;
  private final NetworkTemplate template;
  private final TableRows rows;

  LiveTable(Network network, Vocabularies vocabularies, LocalDate day, NetworkTemplate template) {
    this.words = new Words(network, vocabularies, day);
    this.template = template;
    this.rows = TableRows.of(network, vocabularies, day, template);
  }

  @Override
  public List<String> subjects() {
    return rows.subjects();
  }

  @Override
  public Optional<LiveDraw> draw(String subject, long seed) {
    Set<String> names = new HashSet<>();
    List<String> right = pick(rows.right(subject), seed, 1, names);
    List<String> wrong = pick(rows.near(subject), seed, MOST_WRONG, names);
    wrong.addAll(pick(rows.wrong(subject), seed, MOST_WRONG - wrong.size(), names));
    if (right.isEmpty() || wrong.size() < LEAST_WRONG || isTold(subject, right.get(0))) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>(wrong);
    options.addAll(right);
    return Optional.of(
        new LiveDraw(subject, Seeded.shuffled(options, seed + 1), Set.copyOf(right)));
  }

  /** Tells whether the question names the answer, as with an odd-job service of that name. */
  private boolean isTold(String subject, String right) {
    String name = name(right).map(text -> text.in("nl")).orElse("");
    return asked(subject).values().stream().anyMatch(v -> v.in("nl").equalsIgnoreCase(name));
  }

  /** Some of many in the order of a seed, no two of which look the same. */
  private List<String> pick(Set<String> from, long seed, int most, Set<String> names) {
    List<String> picked = new ArrayList<>();
    for (String one : Seeded.shuffled(new TreeSet<>(from), seed)) {
      if (picked.size() < most && names.add(name(one).map(text -> text.in("nl")).orElse(""))) {
        picked.add(one);
      }
    }
    return picked;
  }

  @Override
  public Optional<Set<String>> right(String subject, List<String> options) {
    Set<String> doubtful = rows.doubtful(subject);
    if (!rows.subjects().contains(subject) || options.stream().anyMatch(doubtful::contains)) {
      return Optional.empty();
    }
    Set<String> right = new HashSet<>(options);
    right.retainAll(rows.right(subject));
    return Optional.of(right);
  }

  @Override
  public Optional<LocalText> name(String option) {
    return switch (template) {
      case MANDATE_HOLDER, DECIDER, OFFERS_TYPE -> words.organisation(option);
      case HANDOVER_KIND -> words.term(Vocabularies.HANDOVERS, option);
      case SECTOR_OF -> words.term(Vocabularies.SECTORS, option);
    };
  }

  @Override
  public Sentence asked(String subject) {
    List<LocalText> about =
        switch (template) {
          case MANDATE_HOLDER, DECIDER -> List.of(words.label("mandate-functions", subject));
          case OFFERS_TYPE -> List.of(words.label(Vocabularies.SERVICE_TYPES, subject));
          case SECTOR_OF -> List.of(words.organisation(subject).orElseThrow());
          case HANDOVER_KIND ->
              List.of(words.service(TableRows.from(subject)), words.service(TableRows.to(subject)));
        };
    return new Sentence("quiz.live.ask." + template, about);
  }

  @Override
  public List<Sentence> reasons(LiveDraw draw) {
    List<Sentence> reasons = new ArrayList<>();
    for (String one : new TreeSet<>(draw.right())) {
      name(one).ifPresent(text -> reasons.add(Sentence.of("quiz.live.why." + template, text)));
    }
    return reasons;
  }
}
