package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Paths by which the sender does not hear what became of someone. Counted per receiving service,
 * because there an agreement is made once for all; and, where a generalist or a guided handover
 * lets go of a person, per pair of organisations without any way back.
 */
final class FeedbackRules implements Rule {
  /** A sender and a receiver. */
  private record Pair(OrganisationId from, OrganisationId to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int first = from.value().compareTo(other.from.value());
      return first != 0 ? first : to.value().compareTo(other.to.value());
    }
  }

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    map.own.stream().forEach(service -> lookAtReceiver(map, service, found));
    lookForReturns(map, found);
  }

  private static void lookAtReceiver(ShownMap map, int position, Consumer<Finding> found) {
    int[] in = map.in(position);
    int[] without = IntStream.of(in).filter(p -> !ShownMap.hasFeedback(map.path(p))).toArray();
    if (without.length == 0 || without.length < map.limit(Limit.FEEDBACK) * in.length) {
      return;
    }
    Service service = map.service(position);
    long refused =
        IntStream.of(without).filter(p -> map.path(p).feedback() == Feedback.NONE).count();
    found.accept(
        FindingDraft.of(FindingKind.NO_FEEDBACK, service.id().value())
            .as(refused > 0 ? Severity.MEDIUM : Severity.LOW)
            .service(service.id())
            .services(IntStream.of(without).mapToObj(p -> map.path(p).from()).toList())
            .organisation(service.organisation())
            .paths(map.pathIds(without))
            .figure("without", without.length)
            .figure("none", refused)
            .figure("of", in.length)
            .figure("share", (double) without.length / in.length)
            .made());
  }

  private static void lookForReturns(ShownMap map, Consumer<Finding> found) {
    Set<Pair> ways = ways(map);
    Map<Pair, List<ReferralPath>> open = new TreeMap<>();
    map.usable.stream()
        .mapToObj(map::path)
        .filter(path -> !ShownMap.hasFeedback(path))
        .filter(path -> !map.network.isOutside(path.from()))
        .forEach(
            path -> {
              OrganisationId from = map.network.getService(path.from()).organisation();
              OrganisationId to = map.network.getService(path.to()).organisation();
              boolean letsGo =
                  map.network.getOrganisation(from).isGeneralist()
                      || path.handover().line() == Handover.Line.GUIDED;
              if (letsGo && !from.equals(to) && !ways.contains(new Pair(to, from))) {
                open.computeIfAbsent(new Pair(from, to), key -> new ArrayList<>()).add(path);
              }
            });
    open.forEach((pair, paths) -> found.accept(missingReturn(pair, paths)));
  }

  /** Every pair of organisations with a usable path, or a way back, between services of theirs. */
  private static Set<Pair> ways(ShownMap map) {
    Set<Pair> ways = new HashSet<>();
    for (int p = 0; p < map.network.paths().size(); p++) {
      ReferralPath path = map.path(p);
      boolean isBack =
          path.handover() == Handover.BACK
              && path.status() == PathStatus.ACTIVE
              && map.isShown(path);
      if (isBack || map.usable.get(p)) {
        for (OrganisationId from : map.service(map.network.pathFrom(p)).organisations()) {
          for (OrganisationId to : map.service(map.network.pathTo(p)).organisations()) {
            ways.add(new Pair(from, to));
          }
        }
      }
    }
    return ways;
  }

  private static Finding missingReturn(Pair pair, List<ReferralPath> paths) {
    long refused = paths.stream().filter(path -> path.feedback() == Feedback.NONE).count();
    List<PathId> ids = paths.stream().map(ReferralPath::id).toList();
    FindingDraft draft =
        FindingDraft.of(FindingKind.MISSING_RETURN, pair.from().value(), pair.to().value())
            .as(refused > 0 ? Severity.MEDIUM : Severity.LOW)
            .organisation(pair.from())
            .organisation(pair.to())
            .paths(ids)
            .figure("paths", paths.size())
            .figure("none", refused);
    paths.forEach(path -> draft.service(path.from()).service(path.to()));
    return draft.made();
  }
}
