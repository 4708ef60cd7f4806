package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two small pictures side by side: the services on their places on the map, or the members in a
 * ring. Both pictures have every node of either map, so that what goes or comes is seen where it
 * is.
 */
public final class ComparedNets {
  private static final double WIDTH = 792;
  private static final double HEIGHT = 496;
  private static final int MOST_DRAWN = 150;

  private ComparedNets() {}

  /** A link; the style class says whether it leads anywhere. */
  public record Line(String x1, String y1, String x2, String y2, String style) {}

  /**
   * A service or organisation.
   *
   * @param label empty for one that needs no name in the picture
   */
  public record Dot(
      String x, String y, String r, String style, String label, String labelY, String anchor) {}

  /**
   * A picture.
   *
   * @param count the number that stands above it
   */
  public record Net(List<Line> lines, List<Dot> dots, int count) {
    /** Tells whether there is anything to see. */
    public boolean isEmpty() {
      return dots.isEmpty();
    }
  }

  private static boolean shows(Network network, ServiceId id, WhatIfQuestion question) {
    return network
        .findService(id)
        .map(s -> s.isShown(question.day(), question.evidence()))
        .orElse(false);
  }

  /**
   * The services of a map.
   *
   * @param other the map beside it
   * @param reached the services that some front door reaches
   */
  static Net services(
      Network network, Network other, WhatIfQuestion question, Set<ServiceId> reached) {
    Set<String> ids = new TreeSet<>();
    for (Network map : List.of(network, other)) {
      for (Service service : map.services()) {
        if (service.isShown(question.day(), question.evidence())
            && place(network, other, service.id()).isPresent()) {
          ids.add(service.id().value());
        }
      }
    }
    if (ids.size() > MOST_DRAWN) {
      return new Net(List.of(), List.of(), reached.size());
    }
    List<Line> lines = new ArrayList<>();
    for (ReferralPath path : network.paths()) {
      Optional<Placement> from = place(network, other, path.from());
      Optional<Placement> to = place(network, other, path.to());
      if (isDrawn(network, path, question) && from.isPresent() && to.isPresent()) {
        boolean leads = reached.contains(path.from()) && reached.contains(path.to());
        lines.add(
            new Line(x(from.get()), y(from.get()), x(to.get()), y(to.get()), leads ? "" : "weg"));
      }
    }
    List<Dot> dots = new ArrayList<>();
    for (String text : ids) {
      ServiceId id = new ServiceId(text);
      Placement spot = place(network, other, id).orElseThrow();
      dots.add(dot(network, other, id, spot, question, reached));
    }
    return new Net(lines, dots, reached.size());
  }

  private static Dot dot(
      Network network,
      Network other,
      ServiceId id,
      Placement spot,
      WhatIfQuestion question,
      Set<ServiceId> reached) {
    boolean isHere = shows(network, id, question);
    boolean isThere = shows(other, id, question);
    Service service = network.findService(id).or(() -> other.findService(id)).orElseThrow();
    String style = "los";
    if (!isHere) {
      style = "weggehaald";
    } else if (service.frontDoor()) {
      style = "hub";
    } else if (reached.contains(id)) {
      style = "";
    }
    boolean isNamed = service.frontDoor() || isHere != isThere;
    String name = service.shortName() == null ? service.name() : service.shortName();
    return new Dot(
        x(spot),
        y(spot),
        isNamed ? "13" : "9",
        style,
        isNamed ? name : "",
        number(spot.y() * (HEIGHT - 90) + 27),
        spot.x() < 0.15 ? "start" : spot.x() > 0.85 ? "end" : "middle");
  }

  private static boolean isDrawn(Network network, ReferralPath path, WhatIfQuestion question) {
    return path.status().isUsable()
        && path.handover().line() != Handover.Line.NONE
        && path.isShown(question.day(), question.evidence())
        && shows(network, path.from(), question)
        && shows(network, path.to(), question);
  }

  private static Optional<Placement> place(Network network, Network other, ServiceId id) {
    return network.placementOf(id).or(() -> other.placementOf(id));
  }

  private static String x(Placement place) {
    return number(40 + place.x() * (WIDTH - 80));
  }

  private static String y(Placement place) {
    return number(46 + place.y() * (HEIGHT - 90));
  }

  /** The members of a map in a ring, with the ties between them. */
  static Net ties(Network network, Network other, WhatIfQuestion question) {
    MeasuredNetwork here = measured(network, question);
    MeasuredNetwork there = measured(other, question);
    Set<String> all = new TreeSet<>(here.ids());
    all.addAll(there.ids());
    List<String> ids = List.copyOf(all);
    if (ids.size() > MOST_DRAWN / 4) {
      return new Net(List.of(), List.of(), here.graph().tieCount());
    }
    List<Line> lines = new ArrayList<>();
    for (int a = 0; a < here.ids().size(); a++) {
      for (int b = a + 1; b < here.ids().size(); b++) {
        if (here.graph().hasTie(a, b)) {
          int i = ids.indexOf(here.ids().get(a));
          int j = ids.indexOf(here.ids().get(b));
          lines.add(
              new Line(
                  ringX(i, ids.size()),
                  ringY(i, ids.size(), 0),
                  ringX(j, ids.size()),
                  ringY(j, ids.size(), 0),
                  ""));
        }
      }
    }
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int node = here.ids().indexOf(ids.get(i));
      OrganisationId id = new OrganisationId(ids.get(i));
      String style = node < 0 ? "weggehaald" : here.graph().ties().count(node) == 0 ? "los" : "";
      dots.add(
          new Dot(
              ringX(i, ids.size()),
              ringY(i, ids.size(), 0),
              "13",
              style,
              network
                  .findOrganisation(id)
                  .or(() -> other.findOrganisation(id))
                  .map(o -> o.nameOn(question.day()))
                  .orElse(id.value()),
              ringY(i, ids.size(), -22),
              "middle"));
    }
    return new Net(lines, dots, here.graph().tieCount());
  }

  private static MeasuredNetwork measured(Network network, WhatIfQuestion question) {
    return MeasuredNetwork.of(
        network,
        new MeasureQuestion(
            Relation.TIES, Level.ORGANISATION, question.evidence(), question.day()));
  }

  private static String ringX(int i, int of) {
    return number(WIDTH / 2 + 270 * Math.sin(2 * Math.PI * i / of));
  }

  private static String ringY(int i, int of, double more) {
    return number(HEIGHT / 2 + 15 - 190 * Math.cos(2 * Math.PI * i / of) + more);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
