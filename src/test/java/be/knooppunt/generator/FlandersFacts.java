package be.knooppunt.generator;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.Vocabularies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The codes of size L: needs N01–N24, groups G1–G8, sectors S01–S12, municipalities 90001–90300 (no
 * Belgian municipality has such a code) and regions whose codes begin with MADE.
 */
final class FlandersFacts {
  private FlandersFacts() {}

  static String need(int need) {
    return String.format(Locale.ROOT, "N%02d", need + 1);
  }

  static String group(int group) {
    return "G" + (group + 1);
  }

  static String sector(MadeSector sector) {
    return String.format(Locale.ROOT, "S%02d", sector.number() + 1);
  }

  static String municipality(int municipality) {
    return String.valueOf(90_001 + municipality);
  }

  private static String zone(int zone) {
    return String.format(Locale.ROOT, "MADE-ZONE-%02d", zone + 1);
  }

  private static String region(int region) {
    return String.format(Locale.ROOT, "MADE-REGION-%02d", region + 1);
  }

  private static String province(int province) {
    return "MADE-PROVINCE-" + (province + 1);
  }

  /** The codes of the area around a municipality. */
  static Set<String> area(Scale scale, int municipality) {
    return switch (scale) {
      case LOCAL -> Set.of(municipality(municipality));
      case ZONE -> Set.of(zone(Geography.zone(municipality)));
      case REGION -> Set.of(region(Geography.region(municipality)));
      case FLANDERS ->
          IntStream.range(0, Geography.PROVINCES)
              .mapToObj(FlandersFacts::province)
              .collect(Collectors.toSet());
    };
  }

  /** The codes of groups given as bits. */
  static Set<String> groups(MadeService service) {
    return IntStream.range(0, PlantedGaps.GROUPS)
        .filter(service::serves)
        .mapToObj(FlandersFacts::group)
        .collect(Collectors.toSet());
  }

  static Map<String, List<Term>> terms() {
    return Map.of(
        Vocabularies.LIFE_DOMAINS,
        IntStream.range(0, MadeSector.NEEDS)
            .mapToObj(n -> GeneratedNetwork.term(need(n), "vraag " + (n + 1), "need " + (n + 1)))
            .toList(),
        Vocabularies.TARGET_GROUPS,
        IntStream.range(0, PlantedGaps.GROUPS)
            .mapToObj(g -> GeneratedNetwork.term(group(g), "groep " + (g + 1), "group " + (g + 1)))
            .toList(),
        Vocabularies.SECTORS,
        List.of(MadeSector.values()).stream()
            .map(
                s -> GeneratedNetwork.term(sector(s), "sector " + s.label(), "sector " + s.label()))
            .toList());
  }

  /** They lie on a grid around the middle of Flanders. */
  static List<Municipality> municipalities() {
    return IntStream.range(0, Geography.MUNICIPALITIES)
        .mapToObj(
            m ->
                new Municipality(
                    municipality(m),
                    "Gemeente " + (m + 1),
                    50.75 + m % 20 * 0.025,
                    2.75 + Geography.region(m) * 0.2,
                    null,
                    null,
                    List.of(),
                    List.of(
                        zone(Geography.zone(m)),
                        region(Geography.region(m)),
                        province(Geography.province(m))),
                    null,
                    Validity.ALWAYS))
        .toList();
  }

  static List<Region> regions() {
    return List.of(
            regions(Geography.PROVINCES, "PROVINCE", "Provincie"),
            regions(Geography.REGIONS, "REFERENCE_REGION", "Regio"),
            regions(Geography.ZONES, "PRIMARY_CARE_ZONE", "Zone"))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Region> regions(int count, String kind, String name) {
    return IntStream.range(0, count)
        .mapToObj(
            r ->
                new Region(
                    switch (kind) {
                      case "PROVINCE" -> province(r);
                      case "REFERENCE_REGION" -> region(r);
                      default -> zone(r);
                    },
                    kind,
                    name + " " + (r + 1),
                    "generator",
                    Validity.ALWAYS))
        .toList();
  }
}
