package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Services, and declared needs, that not every front door leads to. Only doors that work in the
 * same place count; without any door there is nothing to say.
 */
final class ReachRules implements Rule {
  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    if (map.doors.length == 0) {
      return;
    }
    List<BitSet> far = map.reachedByDoor(Integer.MAX_VALUE);
    List<BitSet> near = map.reachedByDoor(map.count(Limit.HANDOVERS));
    map.own.stream().forEach(service -> lookAtService(map, service, far, near, found));
    map.coverage().cells().forEach(cell -> lookAtNeed(map, cell, far, near, found));
  }

  private static void lookAtService(
      ShownMap map, int position, List<BitSet> far, List<BitSet> near, Consumer<Finding> found) {
    Service service = map.service(position);
    if (service.frontDoor() || service.isOnlineOnly()) {
      return;
    }
    int of = 0;
    int reaching = 0;
    int reachingFar = 0;
    List<Integer> wrong = new ArrayList<>();
    for (int d = 0; d < map.doors.length; d++) {
      if (map.shareAPlace(map.service(map.doors[d]), service)) {
        of++;
        reachingFar += far.get(d).get(position) ? 1 : 0;
        if (near.get(d).get(position)) {
          reaching++;
        } else {
          wrong.add(map.doors[d]);
        }
      }
    }
    if (of == 0 || (reaching > 0 && reaching >= map.limit(Limit.SERVICE_DOORS) * of)) {
      return;
    }
    boolean hasWayIn =
        IntStream.of(map.organisationsOf(position))
            .flatMap(organisation -> IntStream.of(map.servicesOf(organisation)))
            .anyMatch(map.reached()::get);
    found.accept(
        FindingDraft.of(FindingKind.UNREACHABLE, "service", service.id().value())
            .as(severity(reaching, reachingFar, hasWayIn))
            .service(service.id())
            .services(wrong.stream().map(door -> map.service(door).id()).toList())
            .organisation(service.organisation())
            .codes("need", service.covers())
            .figure("doors", reaching)
            .figure("of", of)
            .figure("ever", reachingFar)
            .figure("handovers", map.count(Limit.HANDOVERS))
            .figure("share", (double) reaching / of)
            .figure("houseReached", hasWayIn ? 1 : 0)
            .made());
  }

  /** A colleague in the same house can help someone on, although no path says so. */
  private static Severity severity(int reaching, int reachingFar, boolean hasWayIn) {
    if (reachingFar == 0 && !hasWayIn) {
      return Severity.HIGH;
    }
    return reaching == 0 ? Severity.MEDIUM : Severity.LOW;
  }

  private static void lookAtNeed(
      ShownMap map,
      CoveredCell cell,
      List<BitSet> far,
      List<BitSet> near,
      Consumer<Finding> found) {
    BitSet helping = map.positions(cell.services());
    int of = 0;
    int reaching = 0;
    int reachingFar = 0;
    List<Integer> wrong = new ArrayList<>();
    for (int d = 0; d < map.doors.length; d++) {
      if (Helping.worksIn(map, map.service(map.doors[d]), cell.municipality())) {
        of++;
        reachingFar += far.get(d).intersects(helping) ? 1 : 0;
        if (near.get(d).intersects(helping)) {
          reaching++;
        } else {
          wrong.add(map.doors[d]);
        }
      }
    }
    if (helping.isEmpty() || of == 0 || reaching >= map.limit(Limit.NEED_DOORS) * of) {
      return;
    }
    FindingDraft draft =
        Helping.about(FindingKind.UNREACHABLE, cell)
            .as(reachingFar == 0 ? Severity.HIGH : Severity.MEDIUM)
            .services(helping.stream().mapToObj(s -> map.service(s).id()).toList())
            .services(wrong.stream().map(door -> map.service(door).id()).toList())
            .figure("doors", reaching)
            .figure("of", of)
            .figure("ever", reachingFar)
            .figure("helping", helping.cardinality())
            .figure("handovers", map.count(Limit.HANDOVERS))
            .figure("share", (double) reaching / of);
    found.accept(draft.made());
  }
}
