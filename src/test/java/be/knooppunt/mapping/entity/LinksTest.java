package be.knooppunt.mapping.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which links hold a network together alone. */
class LinksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Links.Link link(String a, String b) {
    return Links.Link.of(new ServiceId(a), new ServiceId(b));
  }

  private static Links of(String... lines) {
    return Links.of(DrawnNetwork.of(lines).network(), DAY);
  }

  @Test
  void twoTrianglesAndALinkBetweenThem() {
    Links links =
        of(
            "a -WARM-> b",
            "b -WARM-> c",
            "c -WARM-> a",
            "c -COLD-> d",
            "d -WARM-> e",
            "e -WARM-> f",
            "f -WARM-> d");
    assertEquals(Set.of(link("c", "d")), links.bridges());
    assertEquals(1, links.partsAmong(links.linked()));
    assertEquals(7, links.all().size());
  }

  @Test
  void aWayBackIsTheSameLink() {
    Links links = of("a -WARM-> b", "b -BACK-> a");
    assertEquals(Set.of(link("a", "b")), links.all());
    assertEquals(Set.of(link("a", "b")), links.bridges());
  }

  @Test
  void desksOfOneOrganisationHangTogether() {
    DrawnNetwork drawn = DrawnNetwork.of("a -WARM-> b", "b2 -WARM-> c", "c -WARM-> a");
    assertEquals(3, Links.of(drawn.network(), DAY).bridges().size());
    drawn.at("house", "b", "b2");
    assertTrue(Links.of(drawn.network(), DAY).bridges().isEmpty(), "a, house and c form a ring");
  }

  @Test
  void whatIsNotInUseLinksNothing() {
    Links links = of("a -WARM-> b WISHED", "c -WARM-> d until:2020-01-01", "e -SIGNAL-> f");
    assertEquals(Set.of(), links.all());
    assertEquals(2, links.partsAmong(Set.of(new ServiceId("a"), new ServiceId("b"))));
  }
}
