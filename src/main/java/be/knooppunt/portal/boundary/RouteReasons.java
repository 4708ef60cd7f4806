package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.referral.entity.Ask;
import be.knooppunt.referral.entity.Nearest;
import be.knooppunt.referral.entity.NotFoundReason;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.SetAside;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts into words why there is no way, what comes nearest, and what to ask whom. */
@RequestScoped
public class RouteReasons {
  private static final int MOST_NODES = 6;

  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private RouteCards cards;

  /**
   * A reason in words.
   *
   * @param nodes the services it is about
   * @param possible the way there would be without this condition
   * @param href the same question without it; empty when it is no condition of the question
   */
  public record Reason(
      String text, List<Node> nodes, @Nullable RouteCard possible, String href, boolean isPast) {}

  /** A service that was set aside, and why in words. */
  public record Aside(Node node, String text) {}

  /** What comes nearest, and who can be asked. */
  public record Near(Node node, List<Node> referrers) {}

  /** A question, and the service people come from when it matters. */
  public record Line(String text, @Nullable Node from) {}

  /** What to ask one partner. */
  public record Question(Node about, List<Line> lines) {}

  /**
   * A need that nobody can meet.
   *
   * @param need in the words of a worker
   * @param href where it is asked alone
   */
  public record None(
      String need,
      String href,
      List<Reason> reasons,
      List<Near> nearest,
      List<Question> questions,
      List<Aside> aside) {}

  /** Why a need is not met. */
  public None none(
      Network network, LocalDate day, String need, RouteAnswer.NotFound none, RouteAddress alone) {
    return new None(
        cards.need(need),
        alone.toString(),
        none.reasons().stream().map(one -> reason(network, day, one, alone)).toList(),
        none.nearest().stream().map(one -> near(network, day, one)).toList(),
        questions(network, day, none.asks()),
        asides(network, day, none.setAside()));
  }

  /** What to ask whom; each partner is named once. */
  public List<Question> questions(Network network, LocalDate day, List<Ask> asks) {
    Map<ServiceId, List<Ask>> byService = new LinkedHashMap<>();
    asks.forEach(
        ask -> byService.computeIfAbsent(ask.about().id(), id -> new ArrayList<>()).add(ask));
    return byService.values().stream()
        .map(
            same ->
                new Question(
                    labels.node(network, same.get(0).about(), day),
                    same.stream().map(ask -> line(network, day, ask)).toList()))
        .toList();
  }

  /** Services that were set aside. */
  public List<Aside> asides(Network network, LocalDate day, List<SetAside> asides) {
    return asides.stream()
        .map(
            one ->
                new Aside(
                    labels.node(network, one.service(), day),
                    texts.with("aside." + one.notice(), one.endedOn().map(texts::date).orElse(""))))
        .toList();
  }

  private Reason reason(
      Network network, LocalDate day, NotFoundReason reason, RouteAddress address) {
    String about =
        reason
            .endedOn()
            .map(texts::date)
            .or(() -> reason.obstacle().map(o -> labels.of("obstacles", o)))
            .orElse("");
    Optional<RouteCard> possible =
        reason.possible().map(way -> cards.of(network, List.of(way), day, 0, i -> "").get(0));
    return new Reason(
        texts.with("reason." + reason.code(), about),
        possible.isPresent()
            ? List.of()
            : reason.services().stream()
                .map(id -> labels.node(network, network.getService(id), day))
                .limit(MOST_NODES)
                .toList(),
        possible.orElse(null),
        address.lifting(reason).map(RouteAddress::toString).orElse(""),
        reason.code() == NotFoundReason.Code.ENDED);
  }

  private Near near(Network network, LocalDate day, Nearest near) {
    return new Near(
        labels.node(network, near.service(), day),
        near.referrers().stream().map(one -> labels.node(network, one, day)).toList());
  }

  private Line line(Network network, LocalDate day, Ask ask) {
    Optional<Service> from = ask.from();
    return new Line(
        texts.get("ask." + ask.kind().name()),
        from.map(one -> labels.node(network, one, day)).orElse(null));
  }
}
