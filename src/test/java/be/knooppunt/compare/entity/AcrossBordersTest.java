package be.knooppunt.compare.entity;

import static be.knooppunt.compare.entity.Columns.need;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.NextDoor.Help;
import be.knooppunt.compare.entity.NextDoor.Hindrance;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Help in a neighbouring municipality, and what a way to it lacks. */
class AcrossBordersTest {
  private static final String ROESELARE = "36015";
  private static final String IZEGEM = "36008";
  private static final String LICHTERVELDE = "36011";
  private static final String GENT = "44021";

  private static AcrossBorders look(boolean mayOpen, Network own, Network... others) {
    return look(mayOpen, Columns.column(own), others);
  }

  private static AcrossBorders look(boolean mayOpen, Column column, Network... others) {
    List<Network> all = List.of(others);
    return AcrossBorders.of(
        List.of(column),
        Columns::coverage,
        new Neighbours(
            all.stream().map(n -> n.partnership().orElseThrow()).toList(),
            id ->
                all.stream().filter(n -> n.partnership().orElseThrow().id().equals(id)).findFirst(),
            Coverage::of,
            id -> mayOpen),
        EvidenceFilter.ALL,
        Samples.facts());
  }

  private static Network own(DrawnNetwork drawn, String... outside) {
    return Columns.network(
        "own", List.of(ROESELARE), drawn, List.of(need("DEBT", null, null)), outside);
  }

  private static Network own() {
    return own(DrawnNetwork.of("door").frontDoor("door").in("door", ROESELARE));
  }

  private static Network other(String place) {
    return Columns.network(
        "other",
        List.of(place),
        DrawnNetwork.of("help").covers("help", "DEBT").in("help", place),
        List.of());
  }

  private static Help help(AcrossBorders borders) {
    assertEquals(1, borders.rows().size());
    return Objects.requireNonNull(borders.rows().get(0).help());
  }

  @Test
  void aServiceInTheNextTownIsNamedWithWhatIsMissing() {
    AcrossBorders borders = look(true, own(), other(IZEGEM));
    Help help = help(borders);
    assertEquals(new ServiceId("help"), help.service());
    assertEquals(IZEGEM, help.municipality());
    assertEquals(5.3, help.km(), 0.2);
    assertFalse(help.sameZone());
    assertEquals(Set.of(Hindrance.ELSEWHERE, Hindrance.NO_PATH), help.hindrances());
    assertEquals(new ServiceId("door"), help.from());
    assertEquals(1, borders.open());
    assertEquals(1, borders.cells());
  }

  @Test
  void aTownFarAwayIsNotNextDoor() {
    AcrossBorders borders = look(true, own(), other(GENT));
    assertEquals(List.of(), borders.rows());
    assertEquals(1, borders.open());
    assertEquals(0, borders.cells());
  }

  @Test
  void onePrimaryCareZoneIsNear() {
    assertTrue(help(look(true, own(), other(LICHTERVELDE))).sameZone());
  }

  @Test
  void ofAMapThatIsNotSharedOnlyThatThereIsHelp() {
    AcrossBorders borders = look(false, own(), other(IZEGEM));
    assertEquals(1, borders.cells());
    NextDoor row = borders.rows().get(0);
    assertNull(row.help());
    assertFalse(row.isNamed());
    assertEquals(0, row.others());
  }

  @Test
  void aColumnWhoseMapIsNotSharedIsLeftOut() {
    AcrossBorders borders = look(true, Columns.column(own(), Columns.DAY, false), other(IZEGEM));
    assertEquals(List.of(0), borders.leftOut());
    assertEquals(List.of(), borders.rows());
    assertEquals(0, borders.open());
  }

  @Test
  void whatIsCoveredOrNotDeclaredIsNotLookedFor() {
    Network covered = own(DrawnNetwork.of("mine").covers("mine", "DEBT").in("mine", ROESELARE));
    assertEquals(0, look(true, covered, other(IZEGEM)).open());
    Network silent = Columns.network("own", List.of(ROESELARE), DrawnNetwork.of("door"), List.of());
    assertEquals(0, look(true, silent, other(IZEGEM)).open());
  }

  @Test
  void aServiceThatDoesNotSayWhereItWorksIsNotNextDoor() {
    Network vague =
        Columns.network(
            "other", List.of(IZEGEM), DrawnNetwork.of("help").covers("help", "DEBT"), List.of());
    assertEquals(List.of(), look(true, own(), vague).rows());
  }

  @Test
  void aPathThatIsThereIsSaidToBeThere() {
    DrawnNetwork drawn =
        DrawnNetwork.of("door -WARM-> help")
            .frontDoor("door")
            .in("door", ROESELARE)
            .covers("help", "DEBT")
            .in("help", IZEGEM);
    Help help = help(look(true, own(drawn, "help"), other(IZEGEM)));
    assertTrue(help.hasPath());
    assertEquals(Set.of(Hindrance.ELSEWHERE), help.hindrances());
    assertEquals(new ServiceId("door"), help.from());
  }

  @Test
  void aPathThatIsOnlyWishedForIsNoPath() {
    DrawnNetwork drawn =
        DrawnNetwork.of("door -WARM-> help WISHED")
            .frontDoor("door")
            .covers("help", "DEBT")
            .in("help", IZEGEM);
    assertFalse(help(look(true, own(drawn, "help"), other(IZEGEM))).hasPath());
  }

  @Test
  void withoutAFrontDoorNoPathCanStart() {
    Help help = help(look(true, own(DrawnNetwork.of("desk")), other(IZEGEM)));
    assertNull(help.from());
    assertTrue(help.hindrances().contains(Hindrance.NO_FRONT_DOOR));
  }

  @Test
  void lastingHelpGoesBeforeNearHelp() {
    Network both =
        Columns.network(
            "other",
            List.of(IZEGEM, LICHTERVELDE),
            DrawnNetwork.of("near", "lasting")
                .covers("near", "DEBT")
                .in("near", IZEGEM)
                .project("near")
                .covers("lasting", "DEBT")
                .in("lasting", LICHTERVELDE),
            List.of());
    AcrossBorders borders = look(true, own(), both);
    assertEquals(new ServiceId("lasting"), help(borders).service());
    assertEquals(1, borders.rows().get(0).others());
  }

  @Test
  void groupsThatTheSameServiceWouldHelpStandInOneRow() {
    Network own =
        Columns.network(
            "own",
            List.of(ROESELARE),
            DrawnNetwork.of("door"),
            List.of(need("DEBT", "LONE_PARENT", null), need("DEBT", "HOMELESS", null)));
    AcrossBorders borders = look(true, own, other(IZEGEM));
    assertEquals(List.of("LONE_PARENT", "HOMELESS"), borders.rows().get(0).groups());
    assertEquals(2, borders.cells());
    assertEquals(1, borders.all());
  }

  @Test
  void atMostFiftyRowsAreGivenAndAllAreCounted() {
    List<String> places =
        Samples.facts().municipalities().stream()
            .filter(m -> m.validity().holdsOn(Columns.DAY))
            .map(m -> m.nisCode())
            .limit(80)
            .toList();
    Network own =
        Columns.network("own", places, DrawnNetwork.of("door"), List.of(need("DEBT", null, null)));
    List<Network> others =
        IntStream.range(0, places.size())
            .mapToObj(
                i ->
                    Columns.network(
                        "other" + i,
                        List.of(places.get(i)),
                        DrawnNetwork.of("help" + i)
                            .covers("help" + i, "DEBT")
                            .in("help" + i, places.get(i)),
                        List.of()))
            .toList();
    AcrossBorders borders = look(true, own, others.toArray(Network[]::new));
    assertEquals(AcrossBorders.MOST, borders.rows().size());
    assertTrue(borders.all() > AcrossBorders.MOST);
    assertEquals(borders.all(), borders.cells());
  }

  @Test
  void theSamplesLieTooFarApart() {
    AcrossBorders borders =
        look(
            true,
            Columns.sample("roeselare", Columns.DAY),
            Samples.network("sint-niklaas"),
            Samples.network("generalistisch-werkt"));
    assertEquals(Optional.empty(), borders.rows().stream().filter(NextDoor::isNamed).findFirst());
  }
}
