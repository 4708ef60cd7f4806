package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A small picture of what is new, lost and the same: services on their places with the paths
 * between them, or organisations on two sides with their ties. What each is shows in the line and
 * in a mark too, not in the colour alone.
 */
public final class DifferenceDrawing {
  private static final double WIDTH = 792;
  private static final double HEIGHT = 496;
  private static final int MOST_SERVICES = 150;
  private static final int MOST_ORGANISATIONS = 36;
  private static final double NEAR_EDGE = 130;
  private static final double DOT = 20;
  private static final int MOST_LETTERS = 26;
  private static final String LEFT = "links";
  private static final String RIGHT = "rechts";
  private static final String NEW = "nieuw";
  private static final String LOST = "weg";
  private static final String SAME = "zelfde";

  private DifferenceDrawing() {}

  /** A link. */
  public record Line(String x1, String y1, String x2, String y2, String style) {}

  /**
   * A service or organisation.
   *
   * @param mark a plus, a cross or nothing
   * @param label empty for one that needs no name in the picture
   */
  public record Dot(String x, String y, String style, String mark, Label label) {}

  /**
   * A name in the picture.
   *
   * @param text shortened where it would run out of the picture
   * @param side to which side of its place it runs: {@code midden}, {@code links} or {@code rechts}
   */
  public record Label(String text, String x, String y, String side) {
    /** Tells whether there is no name. */
    public boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /**
   * A picture.
   *
   * @param isTooLarge whether there is more than a small picture can hold; nothing is drawn then
   */
  public record Picture(
      List<Line> lines,
      List<Dot> dots,
      int added,
      int lost,
      int same,
      int addedLinks,
      int lostLinks,
      int sameLinks,
      boolean isTooLarge) {
    /** Tells whether there is anything to see. */
    public boolean isEmpty() {
      return dots.isEmpty();
    }
  }

  private record Spot(double x, double y, double labelX, double labelY, String side) {
    /** A place with its name above it, which stays inside the picture. */
    static Spot named(double x, double y) {
      String side = x < NEAR_EDGE ? RIGHT : x > WIDTH - NEAR_EDGE ? LEFT : "midden";
      double shift = side.equals(RIGHT) ? -DOT : side.equals(LEFT) ? DOT : 0;
      return new Spot(x, y, x + shift, y - 20, side);
    }

    Label label(String name) {
      String text =
          name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1).strip() + "…";
      return new Label(text, number(labelX), number(labelY), side);
    }
  }

  private record Sides(boolean isBefore, boolean isAfter) {
    String style() {
      return isBefore && isAfter ? SAME : isAfter ? NEW : LOST;
    }

    Sides or(Sides other) {
      return new Sides(isBefore || other.isBefore, isAfter || other.isAfter);
    }
  }

  private static <T extends NetworkRecord> Map<String, Sides> sides(
      NetworkDifference difference,
      Function<Side, ? extends Collection<T>> records,
      Function<T, String> id) {
    Map<String, Sides> found = new TreeMap<>();
    EvidenceFilter evidence = difference.evidence();
    for (Side side : List.of(difference.before(), difference.after())) {
      Sides here = new Sides(side.equals(difference.before()), side.equals(difference.after()));
      for (T record : records.apply(side)) {
        if (record.isShown(side.day(), evidence)) {
          found.merge(id.apply(record), here, Sides::or);
        }
      }
    }
    return found;
  }

  /** The services that have a place on either map, with the paths between them. */
  static Picture services(NetworkDifference difference) {
    Map<String, Sides> services =
        sides(difference, side -> side.network().services(), service -> service.id().value());
    Map<String, Spot> spots = new TreeMap<>();
    services
        .keySet()
        .forEach(id -> place(difference, id).ifPresent(p -> spots.put(id, Spot.named(x(p), y(p)))));
    Map<String, Sides> paths =
        sides(
            difference,
            side -> paths(side, difference.evidence()),
            (ReferralPath path) -> path.from().value() + " " + path.to().value());
    return picture(
        services,
        paths,
        spots,
        MOST_SERVICES,
        id -> label(difference, id),
        (id, sides) -> !sides.style().equals(SAME));
  }

  /** The paths along which somebody can go: both services are there, and the handover is one. */
  private static List<ReferralPath> paths(Side side, EvidenceFilter evidence) {
    return side.network().paths().stream()
        .filter(path -> path.status().isUsable() && path.handover().line() != Handover.Line.NONE)
        .filter(path -> isThere(side, path.from(), evidence) && isThere(side, path.to(), evidence))
        .toList();
  }

  private static boolean isThere(Side side, ServiceId id, EvidenceFilter evidence) {
    return side.network().getService(id).isShown(side.day(), evidence);
  }

  private static Optional<Placement> place(NetworkDifference difference, String id) {
    ServiceId service = new ServiceId(id);
    return difference
        .after()
        .network()
        .placementOf(service)
        .or(() -> difference.before().network().placementOf(service));
  }

  private static double x(Placement place) {
    return 40 + place.x() * (WIDTH - 80);
  }

  private static double y(Placement place) {
    return 46 + place.y() * (HEIGHT - 90);
  }

  private static String label(NetworkDifference difference, String id) {
    ServiceId service = new ServiceId(id);
    Service found =
        difference
            .after()
            .network()
            .findService(service)
            .or(() -> difference.before().network().findService(service))
            .orElseThrow();
    return found.shortName() == null ? found.name() : found.shortName();
  }

  /**
   * The organisations of either map, half of them on each side so that no two names meet, with the
   * ties between them.
   */
  static Picture organisations(NetworkDifference difference) {
    Map<String, Sides> organisations =
        sides(difference, side -> side.network().organisations(), one -> one.id().value());
    Map<String, Spot> spots = onTwoSides(List.copyOf(organisations.keySet()));
    Map<String, Sides> ties =
        sides(
            difference,
            side -> side.network().ties(),
            (Tie tie) ->
                tie.a().value().compareTo(tie.b().value()) < 0
                    ? tie.a().value() + " " + tie.b().value()
                    : tie.b().value() + " " + tie.a().value());
    return picture(
        organisations,
        ties,
        spots,
        MOST_ORGANISATIONS,
        id -> organisation(difference, id),
        (id, sides) -> true);
  }

  private static Map<String, Spot> onTwoSides(List<String> ids) {
    Map<String, Spot> spots = new TreeMap<>();
    int half = (ids.size() + 1) / 2;
    for (int i = 0; i < ids.size(); i++) {
      boolean isRight = i < half;
      int inSide = isRight ? half : ids.size() - half;
      // down the right side, then up the left one
      int row = isRight ? i : ids.size() - 1 - i;
      double height = (row + 0.5) / inSide;
      double bow = 45 + 70 * Math.sin(Math.PI * height);
      double x = WIDTH / 2 + (isRight ? bow : -bow);
      double y = 20 + height * (HEIGHT - 40);
      spots.put(
          ids.get(i), new Spot(x, y, x + (isRight ? DOT : -DOT), y + 6, isRight ? RIGHT : LEFT));
    }
    return spots;
  }

  private static String organisation(NetworkDifference difference, String text) {
    OrganisationId id = new OrganisationId(text);
    return difference
        .after()
        .network()
        .findOrganisation(id)
        .map(one -> one.nameOn(difference.after().day()))
        .or(
            () ->
                difference
                    .before()
                    .network()
                    .findOrganisation(id)
                    .map(one -> one.nameOn(difference.before().day())))
        .orElse(text);
  }

  private interface Naming {
    boolean isNamed(String id, Sides sides);
  }

  private static Picture picture(
      Map<String, Sides> parties,
      Map<String, Sides> links,
      Map<String, Spot> spots,
      int most,
      Function<String, String> label,
      Naming naming) {
    boolean isTooLarge = spots.size() > most;
    List<Line> lines = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    if (!isTooLarge) {
      links.forEach(
          (ends, sides) -> {
            Spot from = spots.get(ends.substring(0, ends.indexOf(' ')));
            Spot to = spots.get(ends.substring(ends.indexOf(' ') + 1));
            if (from != null && to != null) {
              lines.add(
                  new Line(
                      number(from.x()),
                      number(from.y()),
                      number(to.x()),
                      number(to.y()),
                      sides.style()));
            }
          });
      spots.forEach(
          (id, spot) -> {
            Sides sides = parties.getOrDefault(id, new Sides(true, true));
            dots.add(
                new Dot(
                    number(spot.x()),
                    number(spot.y()),
                    sides.style(),
                    sides.style().equals(NEW) ? "+" : sides.style().equals(LOST) ? "×" : "",
                    spot.label(naming.isNamed(id, sides) ? label.apply(id) : "")));
          });
    }
    return new Picture(
        lines,
        dots,
        count(parties, NEW),
        count(parties, LOST),
        count(parties, SAME),
        count(links, NEW),
        count(links, LOST),
        count(links, SAME),
        isTooLarge);
  }

  private static int count(Map<String, Sides> some, String style) {
    return (int) some.values().stream().filter(sides -> sides.style().equals(style)).count();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
