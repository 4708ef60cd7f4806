package be.knooppunt.mapping.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.mapping.entity.Consequences;
import be.knooppunt.mapping.entity.Links;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.ReachableNeeds;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.RouteQuestion;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What edits do to the ways people can go, on networks whose answers are worked out by hand. */
class PreviewEditsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<String> NEEDS = List.of("WORK", "DEBT", "HOUSING");

  private static Consequences compare(DrawnNetwork before, DrawnNetwork after) {
    return PreviewEdits.compare(before.network(), after.network(), NEEDS, DAY);
  }

  private static List<ServiceId> ids(String... ids) {
    return Arrays.stream(ids).map(ServiceId::new).toList();
  }

  private static DrawnNetwork town(String... more) {
    return DrawnNetwork.of("door", "work", "debt")
        .draw(more)
        .frontDoor("door")
        .covers("work", "WORK")
        .covers("debt", "DEBT");
  }

  @Test
  void aFirstPathMakesANeedReachable() {
    Consequences found = compare(town(), town("door -WARM-> work"));
    assertEquals(List.of("WORK"), found.newNeeds());
    assertEquals(List.of(new Consequences.Change("WORK", ids("door"))), found.opened());
    assertEquals(ids("work"), found.found());
    assertEquals(
        Set.of(Links.Link.of(new ServiceId("door"), new ServiceId("work"))), found.onlyLinks());
    assertFalse(found.isHarmful());
  }

  @Test
  void whoAlreadyRefersToTheSenderGetsThereToo() {
    String[] first = {"door -WARM-> middle", "other -COLD-> middle"};
    Consequences found = compare(town(first), town(first).draw("middle -COLD-> debt"));
    assertEquals(
        List.of(new Consequences.Change("DEBT", ids("door", "middle", "other"))), found.opened());
    assertEquals(List.of("DEBT"), found.newNeeds());
  }

  @Test
  void theOnlyRouteIsTakenAway() {
    Network before = town("door -WARM-> work", "work -WARM-> debt").network();
    RecordKey path = new RecordKey(RecordKind.PATH, "p1");
    Network after = PreviewEdits.with(before, List.of(Edit.remove(path, Edit.ANY)));
    Consequences found = PreviewEdits.compare(before, after, NEEDS, DAY);
    assertEquals(List.of("WORK", "DEBT"), found.lostNeeds());
    assertEquals(ids("work", "debt"), found.cutOff());
    assertEquals(1, found.partsBefore());
    assertEquals(2, found.partsAfter());
    assertTrue(found.isHarmful());
  }

  @Test
  void aSecondWayAroundSecuresALink() {
    String[] chain = {"door -WARM-> work", "work -WARM-> debt"};
    Consequences found = compare(town(chain), town(chain).draw("door -COLD-> debt"));
    assertEquals(2, found.secured().size());
    assertTrue(found.onlyLinks().isEmpty(), "the new link is no longer alone either");
    assertTrue(found.opened().isEmpty(), "nobody gets further than before");
  }

  @Test
  void aWishChangesNothing() {
    assertTrue(compare(town(), town("door -WARM-> work WISHED")).isNothing());
  }

  @Test
  void aPathForOneQuestionOpensOnlyThatOne() {
    DrawnNetwork after = town("door -WARM-> work only:DEBT").covers("work", "WORK", "DEBT");
    Consequences found = compare(town().covers("work", "WORK", "DEBT"), after);
    assertEquals(List.of("DEBT"), found.newNeeds());
  }

  @Test
  void twoPartsComeTogether() {
    String[] apart = {"door -WARM-> work", "x -WARM-> y"};
    Consequences found = compare(town(apart), town(apart).draw("work -WARM-> x"));
    assertEquals(2, found.partsBefore());
    assertEquals(1, found.partsAfter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"roeselare", "sint-niklaas", "generalistisch-werkt"})
  void theSameNeedsAsTheRouteFinder(String sample) {
    Network network =
        new Network(
            new NetworkVersion(1), Samples.facts().reference(), Samples.content(sample, true));
    List<String> needs =
        Samples.facts().vocabularies().list("life-domains").stream().map(t -> t.code()).toList();
    Situation situation = Situation.on(DAY);
    ReachableNeeds reachable = ReachableNeeds.in(network, situation, needs);
    for (var service : network.services()) {
      Start start = new Start.AtService(service.id());
      for (String need : needs) {
        boolean isFound =
            RouteFinder.answer(network, new RouteQuestion(start, need, situation))
                instanceof RouteAnswer.Found;
        assertEquals(
            isFound, reachable.from(start).contains(need), () -> service.id() + " to " + need);
      }
    }
  }

  @Test
  void undoingInMemoryGivesTheSameNetwork() {
    Network before = town("door -WARM-> work").network();
    ReferralPath path = before.paths().get(0);
    Network without = PreviewEdits.with(before, List.of(Edit.remove(path.key(), Edit.ANY)));
    Network again = PreviewEdits.with(without, List.of(Edit.change(path, Edit.ANY)));
    assertTrue(PreviewEdits.compare(before, again, NEEDS, DAY).isNothing());
  }
}
