package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.referral.entity.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a way or a plan as plain text, to paste into the file system of one's own house. There is
 * nothing in it but what the page shows.
 */
@RequestScoped
public class RouteText {
  private static final String INDENT = "   ";

  @Inject private Labels labels;
  @Inject private Texts texts;

  /** For the container. */
  protected RouteText() {}

  /** Writes in words that are given. */
  public RouteText(Labels labels, Texts texts) {
    this.labels = labels;
    this.texts = texts;
  }

  /** What stands above: from where, about what, on which day. */
  public record Head(String from, List<String> needs, LocalDate day, String partnership) {}

  /** A way as text. */
  public String of(Head head, RouteCard card) {
    List<String> lines = new ArrayList<>(head(head));
    lines.add(
        card.title()
            + ": "
            + texts.count("count.handovers", card.itinerary().handovers())
            + ". "
            + card.waiting()
            + ".");
    Node from = null;
    int number = 0;
    for (RouteCard.Stop stop : card.stops()) {
      number++;
      lines.add("");
      lines.addAll(stop(number, stop, from));
      from = stop.node();
    }
    lines.add("");
    lines.add(
        texts.with(
            "route.meets", labels.of(Vocabularies.LIFE_DOMAINS, card.itinerary().metDomain())));
    lines.addAll(foot(head));
    return String.join("\n", lines);
  }

  /** A plan as text, with the needs that nobody can meet. */
  public String of(Head head, PlanCard card, List<RouteReasons.None> unmet) {
    List<String> lines = new ArrayList<>(head(head));
    lines.add(card.headline());
    lines.add(card.proven());
    lines.add(texts.get("plan.waiting") + ": " + card.waiting());
    int number = 0;
    for (PlanCard.Moment moment : card.moments()) {
      lines.add("");
      lines.add(
          moment.sideBySide()
              ? moment.title() + " (" + texts.get("plan.sideBySide") + ")"
              : moment.title());
      for (PlanCard.Stop stop : moment.stops()) {
        number++;
        lines.addAll(stop(number, stop.stop(), stop.from()));
        add(lines, texts.get("plan.meets"), String.join("; ", stop.meets()));
        add(lines, texts.get("plan.why"), stop.because());
      }
    }
    lines.add("");
    lines.addAll(
        card.keepers().stream()
            .map(one -> texts.get("plan.keepers") + " " + named(one.node()) + ". " + one.why())
            .toList());
    for (RouteReasons.None none : unmet) {
      lines.add(
          texts.with("plan.unmet.one", none.need())
              + " "
              + none.reasons().stream()
                  .map(RouteReasons.Reason::text)
                  .collect(Collectors.joining(" ")));
    }
    lines.addAll(foot(head));
    return String.join("\n", lines);
  }

  private List<String> head(Head head) {
    return List.of(
        texts.get("text.from") + ": " + head.from(),
        texts.get("text.needs") + ": " + String.join("; ", head.needs()));
  }

  private List<String> foot(Head head) {
    return List.of("", texts.with("text.foot", head.partnership(), texts.date(head.day())));
  }

  private List<String> stop(int number, RouteCard.Stop stop, @Nullable Node from) {
    List<String> lines = new ArrayList<>();
    Service service = stop.step().service();
    lines.add(number + ". " + named(stop.node()) + " – " + stop.node().organisation());
    stop.step().arrival().ifPresent(path -> add(lines, handover(path, from)));
    if (stop.step().kind() == Step.Arrival.SAME_ORGANISATION) {
      add(lines, texts.get("route.internal") + " " + texts.get("route.internalText"));
    }
    if (stop.step().kind() != Step.Arrival.START) {
      add(lines, texts.get("service.waiting"), labels.waiting(service));
    }
    add(lines, texts.get("service.phone"), service.contact().phone());
    add(lines, texts.get("service.email"), service.contact().email());
    add(lines, texts.get("service.hours"), service.contact().openingHours());
    add(lines, texts.get("service.address"), service.contact().address());
    add(lines, texts.get("service.apply"), service.contact().howToApply());
    add(
        lines,
        texts.get("route.decides"),
        stop.deciders().stream().map(this::decider).collect(Collectors.joining("; ")));
    add(lines, texts.get("service.bring"), String.join(", ", service.documents()));
    add(lines, texts.get("text.note"), String.join("; ", stop.notices()));
    if (stop.node().assumed()) {
      add(lines, texts.get("evidence.assumed"));
    }
    return lines;
  }

  private String handover(ReferralPath path, @Nullable Node from) {
    String start =
        from == null
            ? labels.handover(path)
            : labels.handover(path) + " " + texts.with("text.handedFrom", named(from));
    String status =
        path.status() == PathStatus.ACTIVE
            ? ""
            : " (" + labels.of("path-statuses", path.status()) + ")";
    return start
        + status
        + ". "
        + labels.extra(Vocabularies.HANDOVERS, path.handover(), "sentence");
  }

  private String decider(Mandate mandate) {
    String function = labels.of("mandate-functions", mandate.function());
    return mandate.over().isEmpty()
        ? function
        : function + " (" + labels.listing(Vocabularies.LIFE_DOMAINS, mandate.over()) + ")";
  }

  private static String named(Node node) {
    return (node.number() + " " + node.name()).strip();
  }

  private static void add(List<String> lines, String text) {
    lines.add(INDENT + text);
  }

  private static void add(List<String> lines, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.add(INDENT + name + ": " + text);
    }
  }
}
