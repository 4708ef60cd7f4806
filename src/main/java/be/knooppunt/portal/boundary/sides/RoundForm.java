package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundAnswers.Direction;
import be.knooppunt.mapping.entity.RoundAnswers.Frequency;
import be.knooppunt.mapping.entity.RoundAnswers.Hears;
import be.knooppunt.mapping.entity.RoundAnswers.Judgement;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundAnswers.Verdict;
import be.knooppunt.mapping.entity.RoundQuestions;
import be.knooppunt.mapping.entity.RoundQuestions.PathQuestion;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.people.entity.PersonalData;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an organisation filled in, and says what has to be mended before it is sent. */
final class RoundForm {
  /** So many paths can be named in each direction. */
  static final int MOST_ROWS = 40;

  private static final int LONGEST_WORDS = 200;
  private static final String VERSIONS = "[0-9]{1,18}";

  private final MultivaluedMap<String, String> sent;

  RoundForm(MultivaluedMap<String, String> sent) {
    this.sent = sent;
  }

  /** The start of the names of the fields of a row. */
  static String prefix(Direction direction, int row) {
    return (direction == Direction.OUT ? "uit-" : "in-") + row;
  }

  String text(String field) {
    return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
  }

  /** What was answered; a row in which nothing was chosen is left out. */
  RoundAnswers answers(RoundQuestions questions, Labels labels) {
    Map<String, Judgement> services = new LinkedHashMap<>();
    for (Service service : questions.services()) {
      judgement("dienst-" + service.id().value(), labels)
          .filter(said -> said.verdict() != Verdict.DIFFERENT)
          .ifPresent(said -> services.put(service.id().value(), said));
    }
    Map<String, Judgement> paths = new LinkedHashMap<>();
    for (PathQuestion question : questions.paths()) {
      String id = question.path().id().value();
      judgement("route-" + id, labels).ifPresent(said -> paths.put(id, said));
    }
    List<NamedPath> named = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      for (int row = 0; row < MOST_ROWS; row++) {
        String prefix = prefix(direction, row);
        if (sent.containsKey(prefix + "-ander")) {
          NamedPath path = row(direction, prefix, questions, labels);
          if (!path.isEmpty()) {
            named.add(path);
          }
        }
      }
    }
    return new RoundAnswers(services, paths, named);
  }

  private Optional<Judgement> judgement(String field, Labels labels) {
    String version = text(field + "-versie");
    String handover = text(field + "-overdracht");
    return find(Verdict.values(), text(field))
        .filter(verdict -> verdict != Verdict.SKIP && version.matches(VERSIONS))
        .map(
            verdict ->
                new Judgement(
                    verdict,
                    Long.parseLong(version),
                    verdict == Verdict.DIFFERENT && labels.has("handovers", handover)
                        ? handover
                        : ""));
  }

  private NamedPath row(
      Direction direction, String prefix, RoundQuestions questions, Labels labels) {
    String own = text(prefix + "-eigen");
    boolean isOwn = questions.own().stream().anyMatch(s -> s.id().value().equals(own));
    String handover = text(prefix + "-hoe");
    return new NamedPath(
        direction,
        isOwn ? own : "",
        text(prefix + "-ander"),
        labels.has("handovers", handover) ? handover : "",
        find(Frequency.values(), text(prefix + "-vaak")).orElse(Frequency.UNKNOWN),
        find(Hears.values(), text(prefix + "-hoort")).orElse(Hears.UNKNOWN),
        mark(text(prefix + "-vertrouwen")),
        mark(text(prefix + "-waarde")),
        text(prefix + "-woorden"));
  }

  private static <E extends Enum<E>> Optional<E> find(E[] all, String name) {
    return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
  }

  private static int mark(String text) {
    return text.matches("[1-" + RoundAnswers.HIGHEST + "]") ? Integer.parseInt(text) : 0;
  }

  /** What may not be kept, by the name of its field. */
  static Map<String, String> unkeepable(RoundAnswers answers, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    eachRow(
        answers,
        (field, path) -> {
          if (path.words().length() > LONGEST_WORDS) {
            errors.put(field + "-woorden", texts.with("network.remedy.length", LONGEST_WORDS));
          } else if (!PersonalData.in(path.words()).isEmpty()) {
            errors.put(field + "-woorden", texts.get("rounds.words.personal"));
          }
        });
    return errors;
  }

  /** What is missing before it can be sent, by the name of its field. */
  static Map<String, String> missing(RoundAnswers answers, Network network, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    answers
        .paths()
        .forEach(
            (id, said) -> {
              if (said.verdict() == Verdict.DIFFERENT && said.handover().isEmpty()) {
                errors.put("route-" + id + "-overdracht", texts.get("rounds.handover.missing"));
              }
            });
    eachRow(
        answers,
        (field, path) -> {
          boolean isThere =
              !path.other().isEmpty()
                  && network.findService(new ServiceId(path.other())).isPresent();
          if (!isThere || path.other().equals(path.own())) {
            errors.put(field + "-ander", texts.get("rounds.other.missing"));
          }
          if (path.own().isEmpty()) {
            errors.put(field + "-eigen", texts.get("rounds.own.missing"));
          }
          if (path.handover().isEmpty()) {
            errors.put(field + "-hoe", texts.get("rounds.handover.missing"));
          }
        });
    return errors;
  }

  /** What is done with a row. */
  @FunctionalInterface
  interface RowCheck {
    /** Looks at a row; its fields begin so. */
    void look(String field, NamedPath path);
  }

  private static void eachRow(RoundAnswers answers, RowCheck check) {
    for (Direction direction : Direction.values()) {
      int row = 0;
      for (NamedPath path : answers.named()) {
        if (path.direction() == direction) {
          check.look(prefix(direction, row++), path);
        }
      }
    }
  }
}
