package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Service;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Where paths only arrive or only leave. Both are looked at per service, because a person stands at
 * a service; whether the whole organisation refers to nobody makes a dead end weigh more. People
 * walk into a front door, so a front door nobody refers to is no orphan.
 */
final class EndRules implements Rule {
  private static final int AFTER_REFERRAL = 2;

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    map.own.stream()
        .forEach(
            position -> {
              int[] in = map.in(position);
              int[] out = map.out(position);
              if (in.length > 0 && out.length == 0) {
                found.accept(deadEnd(map, position, in));
              } else if (in.length == 0 && out.length > 0 && !map.service(position).frontDoor()) {
                found.accept(orphan(map, position, out));
              }
            });
  }

  private static Finding deadEnd(ShownMap map, int position, int[] in) {
    Service service = map.service(position);
    long heard = IntStream.of(in).filter(p -> ShownMap.hasFeedback(map.path(p))).count();
    boolean refersOn =
        IntStream.of(map.organisationsOf(position))
            .flatMap(o -> IntStream.of(map.servicesOf(o)))
            .anyMatch(s -> map.out(s).length > 0);
    return FindingDraft.of(FindingKind.DEAD_END, service.id().value())
        .as(heard < in.length && !refersOn ? Severity.MEDIUM : Severity.LOW)
        .service(service.id())
        .services(IntStream.of(in).mapToObj(p -> map.path(p).from()).toList())
        .organisation(service.organisation())
        .paths(map.pathIds(in))
        .figure("senders", IntStream.of(in).map(map.network::pathFrom).distinct().count())
        .figure("paths", in.length)
        .figure("feedback", heard)
        .figure("organisationRefers", refersOn ? 1 : 0)
        .made();
  }

  private static Finding orphan(ShownMap map, int position, int[] out) {
    Service service = map.service(position);
    Integer line = service.line();
    return FindingDraft.of(FindingKind.ORPHAN, service.id().value())
        .as(line != null && line >= AFTER_REFERRAL ? Severity.MEDIUM : Severity.LOW)
        .service(service.id())
        .services(IntStream.of(out).mapToObj(p -> map.path(p).to()).toList())
        .organisation(service.organisation())
        .paths(map.pathIds(out))
        .figure("paths", out.length)
        .made();
  }
}
