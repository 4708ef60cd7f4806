package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.portal.boundary.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What shows a finding, as a small drawing: senders on the left, receivers on the right, a line for
 * each path and a red one where a way is missing. The list beside it says the same in words.
 *
 * @param height in the units of the drawing; its width is {@value #WIDTH}
 * @param more how many lines are not drawn
 */
public record FindingDrawing(int height, List<Line> lines, List<Dot> dots, int more) {
  static final int WIDTH = 640;
  private static final int ROW = 46;
  private static final int MOST = 8;
  private static final int LEFT = 200;
  private static final int RIGHT = 440;
  private static final int LONGEST = 26;

  /** A line; the looks are words of the styles. */
  public record Line(String looks, int y1, int y2, String from, String to, String says) {
    /** Its course. */
    public String course() {
      return String.format(Locale.ROOT, "M%d %dL%d %d", LEFT + 10, y1, RIGHT - 10, y2);
    }
  }

  /** A party. */
  public record Dot(String name, int x, int y, boolean isLeft) {}

  /** What a line is between, before it has a place. */
  private record Link(String from, String to, String looks, String says) {}

  /** Draws a finding; empty when there is nothing to draw. */
  static FindingDrawing of(
      Network network, Finding finding, LocalDate day, Labels labels, String missing) {
    List<Link> links = new ArrayList<>();
    Set<String> wanted = new TreeSet<>();
    finding.paths().forEach(id -> wanted.add(id.value()));
    for (ReferralPath path : network.paths()) {
      if (wanted.contains(path.id().value())) {
        links.add(
            new Link(
                name(network.getService(path.from())),
                name(network.getService(path.to())),
                labels.lineClass(path).replace("lijn-", "l-"),
                labels.handover(path)));
      }
    }
    if (links.isEmpty()) {
      links.addAll(gaps(network, finding, day, missing));
    }
    return placed(links);
  }

  private static List<Link> gaps(Network network, Finding finding, LocalDate day, String missing) {
    List<Link> gaps = new ArrayList<>();
    if (finding.key().kind() == FindingKind.UNREACHABLE) {
      String target = name(network.getService(finding.services().get(0)));
      finding.services().stream()
          .skip(1)
          .map(network::getService)
          .filter(service -> service.frontDoor())
          .forEach(door -> gaps.add(new Link(name(door), target, "l-wens", missing)));
    } else if (finding.key().kind() == FindingKind.CUT_POINT) {
      boolean ofServices = finding.key().about().get(0).equals("service");
      List<String> names =
          ofServices
              ? finding.services().stream().map(id -> name(network.getService(id))).toList()
              : finding.organisations().stream()
                  .map(id -> network.getOrganisation(id).nameOn(day))
                  .toList();
      names.stream().skip(1).forEach(name -> gaps.add(new Link(names.get(0), name, "l-koud", "")));
    }
    return gaps;
  }

  private static String name(Service service) {
    String brief = service.shortName();
    return brief == null ? service.name() : brief;
  }

  private static FindingDrawing placed(List<Link> links) {
    Map<String, Integer> left = new LinkedHashMap<>();
    Map<String, Integer> right = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    int drawn = 0;
    for (Link link : links) {
      boolean fits =
          (left.containsKey(link.from()) || left.size() < MOST)
              && (right.containsKey(link.to()) || right.size() < MOST);
      if (fits) {
        int y1 = left.computeIfAbsent(link.from(), name -> left.size() * ROW + ROW / 2);
        int y2 = right.computeIfAbsent(link.to(), name -> right.size() * ROW + ROW / 2);
        lines.add(new Line(link.looks(), y1, y2, link.from(), link.to(), link.says()));
        drawn++;
      }
    }
    List<Dot> dots = new ArrayList<>();
    left.forEach((name, y) -> dots.add(new Dot(fitting(name), LEFT, y, true)));
    right.forEach((name, y) -> dots.add(new Dot(fitting(name), RIGHT, y, false)));
    return new FindingDrawing(
        Math.max(left.size(), right.size()) * ROW, lines, dots, links.size() - drawn);
  }

  private static String fitting(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
  }
}
