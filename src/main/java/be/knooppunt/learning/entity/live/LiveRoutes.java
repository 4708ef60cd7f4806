package be.knooppunt.learning.entity.live;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.questions.RouteQuestion;
import be.knooppunt.learning.entity.questions.Seeded;
import be.knooppunt.learning.entity.questions.Sentence;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.referral.entity.Step;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ways from a service to a need, as the route finder of the product gives them. The least burdening
 * ones are right; the others are ways too, found by asking again on a map without a path of those
 * that were found before. Each of those is a way of the whole map as well.
 */
final class LiveRoutes implements LiveSource {
  private static final int MOST_ASKED = 14;
  private static final int ENOUGH = 6;
  private static final int MOST_RIGHT = 2;
  private static final int MOST_OPTIONS = 4;
  private static final String STEP = "~";

  private final Network network;
  private final LocalDate day;
  private final RouteQuestion question;
  private final Words words;
  private final Vocabularies vocabularies;

  LiveRoutes(Network network, Vocabularies vocabularies, LocalDate day, RouteQuestion question) {
    this.network = network;
    this.vocabularies = vocabularies;
    this.day = day;
    this.question = question;
    this.words = new Words(network, vocabularies, day);
  }

  @Override
  public List<String> subjects() {
    return network.services().stream()
        .filter(service -> question.fromType().map(service.type()::equals).orElse(true))
        .filter(service -> service.isShown(day, EvidenceFilter.ALL))
        .filter(service -> !service.covers().contains(question.need()))
        .map(service -> service.id().value())
        .toList();
  }

  private List<Itinerary> ask(Network map, String start) {
    return RouteFinder.answer(
                map,
                new be.knooppunt.referral.entity.RouteQuestion(
                    new Start.AtService(new ServiceId(start)), question.need(), Situation.on(day)))
            instanceof RouteAnswer.Found found
        ? found.itineraries()
        : List.of();
  }

  private static Edit without(PathId path) {
    return Edit.remove(new RecordKey(RecordKind.PATH, path.value()), Edit.ANY);
  }

  /** A way as an option: services and the paths between them. */
  private static String option(Itinerary way) {
    List<String> parts = new ArrayList<>();
    for (Step step : way.steps()) {
      step.arrival().ifPresent(path -> parts.add(path.id().value()));
      parts.add(step.service().id().value());
    }
    return String.join(STEP, parts);
  }

  /** Ways from a start, by their options; the least burdening ones are always among them. */
  private Map<String, Itinerary> ways(String start) {
    Map<String, Itinerary> ways = new TreeMap<>();
    Deque<Set<PathId>> bans = new ArrayDeque<>(List.of(Set.of()));
    Set<Set<PathId>> seen = new HashSet<>();
    for (int asked = 0; asked < MOST_ASKED && ways.size() < ENOUGH && !bans.isEmpty(); asked++) {
      Set<PathId> banned = bans.remove();
      Network map =
          banned.isEmpty()
              ? network
              : network.with(banned.stream().map(LiveRoutes::without).toList());
      for (Itinerary way : ask(map, start)) {
        ways.put(option(way), way);
        for (Step step : way.steps()) {
          step.arrival()
              .map(path -> with(banned, path.id()))
              .filter(seen::add)
              .ifPresent(bans::add);
        }
      }
    }
    return ways;
  }

  private static Set<PathId> with(Set<PathId> some, PathId one) {
    Set<PathId> all = new HashSet<>(some);
    all.add(one);
    return all;
  }

  @Override
  public Optional<LiveDraw> draw(String subject, long seed) {
    Map<String, Itinerary> ways = ways(subject);
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    int least = ways.values().stream().mapToInt(Itinerary::burden).min().orElseThrow();
    Set<String> lightest =
        ways.entrySet().stream()
            .filter(way -> way.getValue().burden() == least)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> options = new ArrayList<>();
    Set<String> right = new HashSet<>();
    Set<String> looks = new HashSet<>();
    for (String one : Seeded.shuffled(ways.keySet(), seed)) {
      boolean isLeast = lightest.contains(one);
      boolean isWanted =
          isLeast ? right.size() < MOST_RIGHT : options.size() - right.size() < MOST_OPTIONS - 1;
      if (isWanted && options.size() < MOST_OPTIONS && looks.add(text(one, "nl"))) {
        options.add(one);
        if (isLeast) {
          right.add(one);
        }
      }
    }
    if (right.isEmpty()) {
      String one = lightest.iterator().next();
      options.set(options.size() - 1, one);
      right.add(one);
    }
    return right.size() == options.size()
        ? Optional.empty()
        : Optional.of(new LiveDraw(subject, options, right));
  }

  /** How burdening a way is on this map; empty when one cannot go it any more. */
  private OptionalInt burden(String option) {
    Set<String> parts = Set.of(option.split(STEP, -1));
    List<Edit> others =
        network.paths().stream()
            .map(ReferralPath::id)
            .filter(path -> !parts.contains(path.value()))
            .map(LiveRoutes::without)
            .toList();
    return ask(network.with(others), start(option)).stream()
        .filter(way -> option(way).equals(option))
        .mapToInt(Itinerary::burden)
        .findFirst();
  }

  private static String start(String option) {
    return option.split(STEP, 2)[0];
  }

  @Override
  public Optional<Set<String>> right(String subject, List<String> options) {
    List<Itinerary> best = subjects().contains(subject) ? ask(network, subject) : List.of();
    if (best.isEmpty()) {
      return Optional.empty();
    }
    int least = best.stream().mapToInt(Itinerary::burden).min().orElseThrow();
    return Optional.of(
        options.stream()
            .filter(one -> burden(one).equals(OptionalInt.of(least)))
            .collect(Collectors.toSet()));
  }

  @Override
  public Optional<LocalText> name(String option) {
    boolean isThere =
        List.of(option.split(STEP, -1)).stream()
            .allMatch(part -> isService(part) || path(part).isPresent());
    return isThere
        ? Optional.of(new LocalText(Map.of("nl", text(option, "nl"), "en", text(option, "en"))))
        : Optional.empty();
  }

  private boolean isService(String id) {
    return network.positionOf(new ServiceId(id)).isPresent();
  }

  private Optional<ReferralPath> path(String id) {
    return network.paths().stream().filter(path -> path.id().value().equals(id)).findFirst();
  }

  private String text(String option, String language) {
    StringBuilder text = new StringBuilder();
    for (String part : option.split(STEP, -1)) {
      text.append(text.isEmpty() ? "" : " → ");
      if (isService(part)) {
        text.append(words.named(network.getService(new ServiceId(part))));
      } else {
        String code = path(part).map(path -> path.handover().name()).orElse(part);
        text.append(vocabularies.label(Vocabularies.HANDOVERS, code, language));
      }
    }
    return text.toString();
  }

  @Override
  public Sentence asked(String subject) {
    return Sentence.of(
        "quiz.live.ask.ROUTE",
        words.service(subject),
        words.label(Vocabularies.LIFE_DOMAINS, question.need()));
  }

  @Override
  public List<Sentence> reasons(LiveDraw draw) {
    List<Sentence> reasons = new ArrayList<>();
    for (String one : draw.options()) {
      OptionalInt burden = burden(one);
      name(one)
          .filter(name -> burden.isPresent())
          .ifPresent(
              name ->
                  reasons.add(
                      Sentence.of(
                          "quiz.live.why.ROUTE",
                          name,
                          LocalText.of("nl", String.valueOf(burden.orElseThrow())))));
    }
    return reasons;
  }
}
