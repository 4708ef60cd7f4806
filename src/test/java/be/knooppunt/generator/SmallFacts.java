package be.knooppunt.generator;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.Validity;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places of size S: five municipalities with codes 90901–90905, which no Belgian municipality
 * has, in one region. Everything else it names has the codes of the shipped vocabularies.
 */
final class SmallFacts {
  static final String REGION = "MADE-MAATLAND";
  static final List<String> PLACES = List.of("90901", "90902", "90903", "90904", "90905");
  private static final List<String> NAMES =
      List.of("Maatdorp", "Maatbeek", "Maatkerke", "Maatveld", "Maatrode");

  private SmallFacts() {}

  static List<Municipality> municipalities() {
    return IntStream.range(0, PLACES.size())
        .mapToObj(
            m ->
                new Municipality(
                    PLACES.get(m),
                    NAMES.get(m),
                    50.9 + m % 3 * 0.05,
                    3.9 + m * 0.06,
                    null,
                    null,
                    List.of(),
                    List.of(REGION),
                    null,
                    Validity.ALWAYS))
        .toList();
  }

  static List<Region> regions() {
    return List.of(
        new Region(REGION, "PRIMARY_CARE_ZONE", "Maatland", "generator", Validity.ALWAYS));
  }
}
