package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.referral.entity.NotFoundReason;
import be.knooppunt.referral.entity.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a question about a way or a plan: the choices that are in it and nothing else.
 * What is not a choice of the form is left out.
 */
final class RouteAddress {
  private static final List<String> CHOICES =
      List.of(
          "van",
          "vraag",
          "gemeente",
          "groep",
          "spreekt",
          "trede",
          "hindernis",
          "overdracht",
          "stappen",
          "bewijs",
          "datum");

  private final String path;
  private final Map<String, List<String>> values;

  private RouteAddress(String path, Map<String, List<String>> values) {
    this.path = path;
    this.values = values;
  }

  /** The choices of an address, on a page. */
  static RouteAddress of(String path, Map<String, List<String>> asked) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : CHOICES) {
      List<String> given =
          asked.getOrDefault(name, List.of()).stream()
              .filter(v -> !v.isBlank())
              .distinct()
              .toList();
      if (!given.isEmpty()) {
        values.put(name, given);
      }
    }
    return new RouteAddress(path, values);
  }

  /** The same choices on another page. */
  RouteAddress on(String other) {
    return new RouteAddress(other, values);
  }

  /** With one value of a choice, instead of what it had. */
  RouteAddress with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(value));
    return new RouteAddress(path, changed);
  }

  /** Without a choice. */
  RouteAddress without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    return new RouteAddress(path, changed);
  }

  /** Without one value of a choice. */
  RouteAddress without(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    List<String> kept = new ArrayList<>(changed.getOrDefault(name, List.of()));
    kept.removeIf(value::equalsIgnoreCase);
    changed.put(name, kept);
    return new RouteAddress(path, changed);
  }

  /**
   * The same question without the one condition that stands in the way; empty when the reason is no
   * condition of the question.
   */
  Optional<RouteAddress> lifting(NotFoundReason reason) {
    return switch (reason.code()) {
      case NOT_IN_PLACE -> Optional.of(without("gemeente"));
      case NOT_FOR_GROUP -> Optional.of(without("groep"));
      case NOT_IN_LANGUAGE -> Optional.of(without("spreekt"));
      case NOT_FOR_RUNG -> Optional.of(without("trede"));
      case OBSTACLE -> Optional.of(withoutObstacle(reason.obstacle()));
      case TOO_COLD -> Optional.of(without("overdracht"));
      case TOO_MANY_HANDOVERS -> reason.possible().map(way -> withHandovers(way.handovers()));
      case NOT_CONFIRMED -> Optional.of(without("bewijs"));
      case ENDED -> reason.endedOn().map(day -> with("datum", day.toString()));
      default -> Optional.empty();
    };
  }

  private RouteAddress withoutObstacle(Optional<Obstacle> obstacle) {
    return obstacle
        .map(one -> without("hindernis", one.name()))
        .orElseGet(() -> without("hindernis"));
  }

  private RouteAddress withHandovers(int handovers) {
    if (handovers <= Situation.USUAL_HANDOVERS) {
      return without("stappen");
    }
    return with("stappen", String.valueOf(Math.min(handovers, Situation.MOST_HANDOVERS)));
  }

  @Override
  public String toString() {
    StringBuilder address = new StringBuilder(path);
    char next = '?';
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      for (String value : entry.getValue()) {
        address.append(next).append(entry.getKey()).append('=').append(Site.encoded(value));
        next = '&';
      }
    }
    return address.toString();
  }
}
