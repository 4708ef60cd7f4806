package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question to put to a partner, because the map is thin here.
 *
 * @param about the service that can answer it
 * @param from the service where people come from, when the question is about a path
 */
public record Ask(Kind kind, Service about, Optional<Service> from) {
  /** How many are told at most. */
  static final int MOST = 8;

  /** What to ask. */
  public enum Kind {
    /** Is it true that people are handed over like this? */
    CONFIRM_PATH,
    /** Does the service exist as it is drawn? */
    CONFIRM_SERVICE,
    /** May people be handed over from here, and how? */
    AGREE_PATH,
    /** For which places does it work? */
    PLACES,
    /** For which groups? */
    GROUPS,
    /** In which languages? */
    LANGUAGES,
    /** For which rungs? */
    RUNGS,
    /** How long does it take? */
    WAITING
  }

  /** What is not sure along some ways, each once, in the order of the ways. */
  static List<Ask> along(List<Itinerary> ways) {
    Set<Ask> asks = new LinkedHashSet<>();
    for (Itinerary way : ways) {
      for (int i = 0; i < way.steps().size(); i++) {
        Optional<Service> from =
            i == 0 ? Optional.empty() : Optional.of(way.steps().get(i - 1).service());
        asks.addAll(at(way.steps().get(i), from));
      }
    }
    return asks.stream().limit(MOST).toList();
  }

  private static List<Ask> at(Step step, Optional<Service> from) {
    List<Ask> asks = new ArrayList<>();
    if (step.service().provenance().isAssumed()) {
      asks.add(new Ask(Kind.CONFIRM_SERVICE, step.service(), Optional.empty()));
    }
    if (step.arrival().map(path -> path.provenance().isAssumed()).orElse(false)) {
      asks.add(new Ask(Kind.CONFIRM_PATH, step.service(), from));
    }
    for (StepNotice notice : step.notices()) {
      Optional<Kind> kind =
          switch (notice) {
            case PLACE_UNKNOWN -> Optional.of(Kind.PLACES);
            case GROUP_UNKNOWN -> Optional.of(Kind.GROUPS);
            case LANGUAGE_UNKNOWN -> Optional.of(Kind.LANGUAGES);
            case RUNG_UNKNOWN -> Optional.of(Kind.RUNGS);
            case WAITING_UNKNOWN -> Optional.of(Kind.WAITING);
            default -> Optional.empty();
          };
      kind.ifPresent(k -> asks.add(new Ask(k, step.service(), Optional.empty())));
    }
    return asks;
  }

  /** Whether a path to the nearest services can be agreed. */
  static List<Ask> toAgree(List<Nearest> nearest, Optional<Service> from) {
    return nearest.stream()
        .map(near -> new Ask(Kind.AGREE_PATH, near.service(), from))
        .limit(MOST)
        .toList();
  }
}
