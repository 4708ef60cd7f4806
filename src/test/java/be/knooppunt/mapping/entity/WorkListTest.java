package be.knooppunt.mapping.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.mapping.entity.WorkItem.Kind;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.referral.entity.Side;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What waits in a network, how fresh it is, and how signals are counted. */
class WorkListTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static Map<String, Kind> paths(Network network) {
    return WorkList.of(network, TODAY).stream()
        .filter(item -> item.subject().kind() == RecordKind.PATH)
        .collect(Collectors.toMap(item -> item.subject().id(), WorkItem::kind));
  }

  @Test
  void aPathWaitsByWhereItStands() {
    Network network =
        DrawnNetwork.of(
                "a -WARM-> b DISPUTED STATED",
                "a -WARM-> c PROPOSED STATED",
                "b -COLD-> c STATED",
                "c -COLD-> a WISHED STATED",
                "c -COLD-> b ENDED STATED",
                "b -COLD-> a WAITLIST ASSUMED")
            .network();
    assertEquals(
        Map.of(
            "p1", Kind.DISPUTED,
            "p2", Kind.PROPOSED,
            "p3", Kind.UNCONFIRMED,
            "p6", Kind.UNCONFIRMED),
        paths(network));
  }

  @Test
  void bothSidesAreAskedForWhatNobodyConfirmed() {
    WorkItem item =
        WorkList.of(DrawnNetwork.of("a -WARM-> b STATED").network(), TODAY).stream()
            .filter(i -> i.kind() == Kind.UNCONFIRMED)
            .findFirst()
            .orElseThrow();
    assertEquals(Set.of(Side.SENDER, Side.RECEIVER), item.turn());
    assertEquals(List.of("o-a", "o-b"), item.organisations().stream().map(o -> o.value()).toList());
  }

  @Test
  void whatNobodyEverCheckedWaits() {
    List<WorkItem> items = WorkList.of(DrawnNetwork.of("a").network(), TODAY);
    assertEquals(
        Set.of("Service a", "Organisation o-a"),
        items.stream()
            .filter(i -> i.kind() == Kind.NEVER)
            .map(i -> i.subject().toString())
            .collect(Collectors.toSet()));
  }

  @Test
  void theMostPressingComesFirst() {
    List<Kind> kinds =
        WorkList.sorted(
                WorkList.of(
                    DrawnNetwork.of("b -COLD-> c STATED", "a -WARM-> b DISPUTED STATED").network(),
                    TODAY))
            .stream()
            .map(WorkItem::kind)
            .distinct()
            .toList();
    assertEquals(List.of(Kind.DISPUTED, Kind.UNCONFIRMED, Kind.NEVER), kinds);
  }

  @Test
  void theFiguresSayOfHowManyTheyAre() {
    FreshnessFigures figures =
        FreshnessFigures.of(
            DrawnNetwork.of("a -WARM-> b STATED", "b -WARM-> a ASSUMED", "a -COLD-> c AGREED")
                .network(),
            TODAY);
    assertEquals(6, figures.records(), "3 services and 3 paths");
    assertEquals(6, figures.confirmed() + figures.stated() + figures.assumed());
    assertEquals(1, figures.assumed());
    assertEquals(0, figures.freshPercent());
    assertEquals(0, new FreshnessFigures(0, 0, 0, 0, 0).freshPercent());
    assertEquals(66, new FreshnessFigures(3, 2, 0, 0, 0).freshPercent());
  }

  private static Stream<FloorSignal> signals(int number, String subject, String reason) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new FloorSignal(
                    subject + reason + i,
                    "p",
                    new RecordKey(RecordKind.SERVICE, subject),
                    reason,
                    null,
                    TODAY));
  }

  @Test
  void fewSignalsAreNotCountedOut() {
    List<FloorSignal> all =
        Stream.of(signals(5, "a", "FULL"), signals(4, "a", "COST"), signals(4, "b", "FULL"))
            .flatMap(s -> s)
            .toList();
    List<SignalCounts.Count> counts = SignalCounts.of(all).counts();
    assertEquals(3, counts.size());
    assertTrue(
        counts.stream()
            .allMatch(
                c ->
                    (c.reason().equals("FULL") && c.subject().id().equals("a"))
                        ? c.number().equals(OptionalInt.of(5))
                        : c.number().isEmpty()));
  }

  @Test
  void aWordOfALinkIsReadBack() {
    AskedSide asked = new AskedSide(new PathId("R-F01"), Side.SENDER);
    assertEquals(Optional.of(asked), AskedSide.parse(asked.text()));
    for (String other : List.of("", "R-F01", "R-F01|", "R-F01|BOTH", "|SENDER", "a b|SENDER")) {
      assertEquals(Optional.empty(), AskedSide.parse(other), other);
    }
  }
}
