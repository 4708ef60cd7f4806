package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The network as a small picture with one route lit: decoration on the home page, the route itself
 * stands beside it in words.
 *
 * @param lines the paths, each as coordinates
 * @param route the lit route as the {@code d} of a path; empty when there is none
 */
public record HeroNet(List<Line> lines, List<Dot> dots, String route) {
  private static final double WIDTH = 700;
  private static final double HEIGHT = 520;

  /** A path between two places. */
  public record Line(String x1, String y1, String x2, String y2) {}

  /** A service on its place. */
  public record Dot(Node node, String transform, String x, String y, boolean lit, String labelY) {}

  static HeroNet of(Network network, LocalDate day, List<Service> lit, Labels labels) {
    Set<Service> onRoute = new HashSet<>(lit);
    List<Line> lines = new ArrayList<>();
    for (ReferralPath path : network.paths()) {
      Optional<Placement> from = network.placementOf(path.from());
      Optional<Placement> to = network.placementOf(path.to());
      if (path.isShown(day, EvidenceFilter.ALL)
          && path.status().isUsable()
          && from.isPresent()
          && to.isPresent()) {
        lines.add(new Line(x(from.get()), y(from.get(), 0), x(to.get()), y(to.get(), 0)));
      }
    }
    List<Dot> dots = new ArrayList<>();
    for (Service service : network.services()) {
      Optional<Placement> place = network.placementOf(service.id());
      if (service.isShown(day, EvidenceFilter.ALL) && place.isPresent()) {
        boolean isLit = onRoute.contains(service);
        dots.add(
            new Dot(
                labels.node(network, service, day),
                "translate(%s %s) scale(%s)"
                    .formatted(x(place.get()), y(place.get(), 0), isLit ? "1.05" : "0.66"),
                x(place.get()),
                y(place.get(), isLit ? 6 : 4.5),
                isLit,
                y(place.get(), 44)));
      }
    }
    StringBuilder route = new StringBuilder();
    for (Service service : lit) {
      network
          .placementOf(service.id())
          .ifPresent(
              p ->
                  route
                      .append(route.length() == 0 ? 'M' : 'L')
                      .append(x(p))
                      .append(' ')
                      .append(y(p, 0)));
    }
    return new HeroNet(List.copyOf(lines), List.copyOf(dots), route.toString());
  }

  private static String x(Placement place) {
    return number(20 + place.x() * (WIDTH - 40));
  }

  private static String y(Placement place, double more) {
    return number(20 + place.y() * (HEIGHT - 60) + more);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
