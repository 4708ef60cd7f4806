package be.knooppunt.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a question finds, in which order, and what is said and marked. */
class ServiceIndexTest {
  private static final Network ROESELARE = Samples.network("roeselare");
  private static final ServiceIndex INDEX =
      new ServiceIndex(ROESELARE, Samples.facts().vocabularies());

  private static List<String> ids(String text) {
    return INDEX.find(text).services().stream().map(s -> s.id().value()).toList();
  }

  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  private static List<String> reasons(String text, String service) {
    Service found = ROESELARE.getService(new ServiceId(service));
    return INDEX.find(text).words().reasons(ROESELARE, found, found.name()).stream()
        .map(reason -> marked(reason.words()) + " " + reason.kind() + " " + reason.code())
        .toList();
  }

  @Test
  void partsOfCompoundsAreFound() {
    assertEquals("R-S8", ids("schulden").get(0));
    assertTrue(ids("opvang").contains("R-S24"), "kinderopvang");
    assertTrue(ids("vrouwenopvang").contains("R-S22"), "a compound nobody wrote");
  }

  @Test
  void aNumberFindsItsKnooppuntFirst() {
    assertEquals("R-S8", ids("31").get(0));
    assertEquals("R-S22", ids("knooppunt 44").get(0));
  }

  @Test
  void anEarlierNameIsMarkedAsTheReason() {
    assertTrue(ids("Samenlevingsopbouw").contains("R-S1"));
    assertEquals(
        List.of("[Samenlevingsopbouw] West-Vlaanderen ORGANISATION "),
        reasons("Samenlevingsopbouw", "R-S1"));
    assertEquals(1, INDEX.find("Samenlevingsopbouw").organisations().size());
  }

  @Test
  void aTypingErrorIsReadAsTheNearestWordAlsoInTheFirstLetter() {
    Found found = INDEX.find("bakloos");
    assertEquals(List.of(new Found.Correction("bakloos", List.of("dakloos"))), found.corrections());
    assertTrue(found.complete() > 0);
    assertEquals("R-S24", ids("kinderopvnag").get(0), "neighbours that changed places");
  }

  @Test
  void aWordThatIsThereIsNeverCorrected() {
    assertEquals(List.of(), INDEX.find("werk").corrections());
    assertEquals(List.of(), INDEX.find("huur").corrections());
  }

  @Test
  void numbersAndShortWordsAreNotCorrected() {
    assertEquals(List.of(), ids("39"));
    assertEquals(List.of(), ids("zzq"));
  }

  @Test
  void servicesWithAllTheWordsGoBeforeThoseWithSome() {
    Found found = INDEX.find("ocmw schulden");
    assertEquals("R-S8", found.services().get(0).id().value());
    assertTrue(found.complete() >= 1 && found.complete() < 3, found.complete() + " complete");
    assertTrue(found.services().size() > found.complete(), "others have a part");
  }

  @Test
  void whatIsNowhereIsSaid() {
    Found found = INDEX.find("leefloon zzzzzzz");
    assertEquals(List.of("zzzzzzz"), found.missing());
    assertEquals(0, found.complete());
    assertEquals("R-S8", found.services().get(0).id().value());
  }

  @Test
  void aWordThatIsTooFarOffIsSuggested() {
    Found found = INDEX.find("hulp lefflon");
    assertEquals(List.of(), found.services());
    assertTrue(
        found.suggestions().contains(new Found.Suggestion("leefloon", "hulp leefloon")),
        found.suggestions().toString());
  }

  @Test
  void theAskedWordsAreMarkedInWhateverFormTheyStand() {
    assertEquals(
        "Leefloon, budget- en [schuldhulp]",
        marked(INDEX.find("schulden").words().mark("Leefloon, budget- en schuldhulp")));
    assertEquals("[Crèche]", marked(INDEX.find("creche").words().mark("Crèche")));
    assertEquals("<b>[huur]</b>", marked(INDEX.find("huren").words().mark("<b>huur</b>")));
    assertEquals("[Kinderopvang]", marked(INDEX.find("kinderopfang").words().mark("Kinderopvang")));
  }

  @Test
  void aSynonymIsToldAsTheReason() {
    assertEquals(List.of("[deurwaarder] SYNONYM DEBT_HELP"), reasons("deurwaarder", "R-S8"));
    assertEquals(List.of(), reasons("leefloon", "R-S8"), "the name shows it already");
  }

  @Test
  void equallyGoodServicesStandInTheOrderOfTheirIdentifiers() {
    Network drawn = DrawnNetwork.of("c", "a", "b").network();
    ServiceIndex index = new ServiceIndex(drawn, Samples.facts().vocabularies());
    assertEquals(
        List.of("a", "b", "c"),
        index.find("service").services().stream().map(s -> s.id().value()).toList());
  }

  @Test
  void nothingIsFoundInAnEmptyNetworkAndByAnEmptyText() {
    Network empty = DrawnNetwork.of().network();
    Found found = new ServiceIndex(empty, Samples.facts().vocabularies()).find("schulden");
    assertEquals(List.of(), found.services());
    assertEquals(List.of(), ids("  "));
    assertFalse(ids("wat").stream().anyMatch(id -> ids("zzz").contains(id)));
  }
}
