package be.knooppunt.portal.boundary.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.JoinedNetwork;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.portal.boundary.compare.DifferenceDrawing.Dot;
import be.knooppunt.portal.boundary.compare.DifferenceDrawing.Label;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in the drawing of a difference can all be read. */
class DifferenceDrawingTest {
  private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
  private static final double WIDTH = 792;

  /** About the width of a letter of the names. */
  private static final double LETTER = 9.4;

  private static void assertReadable(List<Dot> dots) {
    List<Label> seen = new ArrayList<>();
    for (Dot dot : dots) {
      Label label = dot.label();
      double width = LETTER * label.text().length();
      double x = Double.parseDouble(label.x());
      double left = label.side().equals("links") ? x - width : x;
      assertTrue(left >= -8 && left + width <= WIDTH + 8, label::toString);
      for (Label other : seen) {
        boolean isSameSide = other.side().equals(label.side());
        double apart = Math.abs(Double.parseDouble(other.y()) - Double.parseDouble(label.y()));
        assertTrue(!isSameSide || apart >= 18, () -> label + " over " + other);
      }
      seen.add(label);
    }
  }

  private static List<Dot> organisations(Network network) {
    return DifferenceDrawing.organisations(
            NetworkDifference.of(
                network, DAY, network, LocalDate.of(2020, 1, 1), EvidenceFilter.ALL))
        .dots();
  }

  @ParameterizedTest
  @ValueSource(strings = {"roeselare", "sint-niklaas", "generalistisch-werkt"})
  void everyOrganisationHasANameThatCanBeRead(String sample) {
    List<Dot> dots = organisations(Samples.network(sample));
    assertTrue(dots.size() > 2);
    assertTrue(dots.stream().noneMatch(dot -> dot.label().isEmpty()));
    assertReadable(dots);
  }

  @Test
  void manyOrganisationsStillHaveRoom() {
    List<Network> all =
        Stream.of("roeselare", "sint-niklaas", "generalistisch-werkt")
            .map(Samples::network)
            .toList();
    Network first = all.get(0);
    List<Dot> dots =
        organisations(
            JoinedNetwork.of(all, "together", "Together", first.version(), first.reference()));
    assertTrue(dots.size() >= 15);
    assertReadable(dots);
  }
}
