package be.knooppunt.portal.boundary.sides;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Node;
import be.knooppunt.referral.control.PathAgreements.Current;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Side;
import be.knooppunt.referral.entity.Standing.Spoken;
import be.knooppunt.referral.entity.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A path as the pages about its agreement show it.
 *
 * @param disputer who disputes it, as a code; empty when nobody does
 * @param disputed why, in the words of that side
 */
public record PathSheet(
    ReferralPath path,
    long version,
    Node from,
    Node to,
    List<SideLine> sides,
    String disputer,
    String disputed,
    List<SpokenLine> spoken) {
  /** What a side said, on one line. */
  public record SpokenLine(String day, Side side, Statement.Kind kind, String words) {}

  /** What is known of whoever looks. */
  record Looker(
      Set<Side> speaks, Function<Side, Boolean> needsSource, Function<Side, String> asked) {
    static final Looker STRANGER = new Looker(Set.of(), side -> false, side -> "");
  }

  static PathSheet of(
      Network network,
      Current current,
      Looker looker,
      Labels labels,
      Texts texts,
      LocalDate today) {
    ReferralPath path = current.path();
    Node from = labels.node(network, network.getService(path.from()), today);
    Node to = labels.node(network, network.getService(path.to()), today);
    Set<Side> awaited = Agreement.awaited(path, current.standing());
    List<SideLine> sides =
        List.of(Side.values()).stream()
            .map(
                side ->
                    new SideLine(
                        side,
                        side == Side.SENDER ? from : to,
                        Agreement.agreedOn(path, side).map(texts::date).orElse(""),
                        awaited.contains(side),
                        looker.speaks().contains(side),
                        looker.needsSource().apply(side),
                        looker.asked().apply(side)))
            .toList();
    return new PathSheet(
        path,
        current.version(),
        from,
        to,
        sides,
        current.standing().dispute().map(d -> d.statement().side().name()).orElse(""),
        current.standing().dispute().map(d -> d.statement().words()).orElse(""),
        current.standing().spoken().stream().map(s -> line(s, texts)).toList());
  }

  private static SpokenLine line(Spoken spoken, Texts texts) {
    Statement statement = spoken.statement();
    return new SpokenLine(
        day(spoken.at(), texts), statement.side(), statement.kind(), statement.words());
  }

  static String day(Instant moment, Texts texts) {
    return texts.date(LocalDate.ofInstant(moment, TimeSource.BRUSSELS));
  }

  /** Tells whether whoever looks may speak for a side. */
  public boolean isMine() {
    return sides.stream().anyMatch(SideLine::speaks);
  }

  /** Tells whether this is the only side that whoever looks may speak for. */
  public boolean speaksOnly(Side side) {
    return sides.stream().allMatch(line -> line.speaks() == (line.side() == side));
  }

  /** Tells whether whoever looks has to say who told it, for one side at least. */
  public boolean needsSource() {
    return sides.stream().anyMatch(line -> line.speaks() && line.needsSource());
  }

  /** Tells whether this can be said of it now: a code of {@link Statement.Kind}. */
  public boolean isOpen(String kind) {
    return Agreement.isOpen(path.status(), Statement.Kind.valueOf(kind));
  }

  /** Tells whether it is disputed. */
  public boolean isDisputed() {
    return path.status() == PathStatus.DISPUTED;
  }
}
