package be.knooppunt.generator;

import be.knooppunt.generator.MadeService.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the organisations and the ordinary services of size L: a front door in each municipality,
 * services by chance, and then what is missing so that the planted gaps are the only ones.
 */
final class FlandersServices {
  static final int OUTSIDE_MANDATE = 25;

  final SplitMix64 random;
  final PlantedGaps gaps;
  final List<MadeOrganisation> organisations = new ArrayList<>();
  final List<MadeService> services = new ArrayList<>();
  final List<Integer> outsideMandate = new ArrayList<>();
  private final Map<Integer, Integer> firstOrganisation = new HashMap<>();
  private int filledIn;

  FlandersServices(long seed, double scale) {
    random = new SplitMix64(seed);
    gaps = new PlantedGaps(random);
    drawOrganisations(Math.max(300, (int) (10_000 * scale)));
    drawServices(Math.max(600, (int) (37_400 * scale)));
    fillIn();
    moveOutsideMandate();
    fillIn(); // what was moved may have left something uncovered
  }

  private void drawOrganisations(int count) {
    int[] sectors = MadeSector.weights();
    int[] populations = Geography.populations();
    for (int m = 0; m < Geography.MUNICIPALITIES; m++) {
      organisations.add(new MadeOrganisation(MadeSector.OCMW, m, Scale.LOCAL));
    }
    while (organisations.size() < count) {
      Scale scale = scale(random.unit());
      MadeSector sector = MadeSector.at(random.weighted(sectors));
      organisations.add(new MadeOrganisation(sector, random.weighted(populations), scale));
    }
    for (int o = organisations.size() - 1; o >= 0; o--) {
      MadeOrganisation one = organisations.get(o);
      firstOrganisation.put(zoneAndSector(Geography.zone(one.municipality()), one.sector()), o);
    }
  }

  private static Scale scale(double drawn) {
    if (drawn < .80) {
      return Scale.LOCAL;
    }
    if (drawn < .92) {
      return Scale.ZONE;
    }
    return drawn < .98 ? Scale.REGION : Scale.FLANDERS;
  }

  private static int zoneAndSector(int zone, MadeSector sector) {
    return zone * MadeSector.values().length + sector.number();
  }

  /** Puts a service in and gives its number. */
  int add(int organisation, int municipality, int need, int groups, Scale scale, Kind kind) {
    int kept = gaps.keep(municipality, scale, need, groups);
    services.add(new MadeService(organisation, municipality, need, kept, scale, kind));
    return services.size() - 1;
  }

  private void drawServices(int count) {
    for (int m = 0; m < Geography.MUNICIPALITIES; m++) {
      int need = MadeSector.OCMW.need(m % 4);
      add(m, m, need, PlantedGaps.ALL_GROUPS, Scale.LOCAL, Kind.ORDINARY);
    }
    while (services.size() < count) {
      int number = random.below(organisations.size());
      MadeOrganisation one = organisations.get(number);
      int municipality = place(one);
      int need = one.sector().need(random.below(4));
      add(number, municipality, need, drawGroups(), one.scale(), Kind.ORDINARY);
    }
  }

  /** Somewhere in the area of the organisation; a local one draws nothing. */
  private int place(MadeOrganisation one) {
    int first = one.scale().first(one.municipality());
    return one.scale() == Scale.LOCAL ? first : first + random.below(one.scale().size());
  }

  /** One to four groups, as bits. */
  int drawGroups() {
    int count = 1 + random.below(4);
    int groups = 0;
    while (Integer.bitCount(groups) < count) {
      groups |= 1 << random.below(PlantedGaps.GROUPS);
    }
    return groups;
  }

  private void fillIn() {
    int[][] covered = PlantedGaps.coverage(services);
    for (int zone = 0; zone < Geography.ZONES; zone++) {
      int first = zone * Scale.ZONE.size();
      for (int need = 0; need < MadeSector.NEEDS; need++) {
        int missing = 0;
        for (int m = first; m < first + Scale.ZONE.size(); m++) {
          missing |= PlantedGaps.ALL_GROUPS & ~covered[m][need];
        }
        missing &= ~gaps.forbidden(Geography.region(first), need);
        if (missing != 0) {
          int key = zoneAndSector(zone, MadeSector.firstFor(need));
          add(
              firstOrganisation.getOrDefault(key, first),
              first,
              need,
              missing,
              Scale.ZONE,
              Kind.ORDINARY);
          filledIn++;
        }
      }
    }
  }

  private void moveOutsideMandate() {
    int doors = Geography.MUNICIPALITIES;
    int step = (services.size() - doors - filledIn - 1) / OUTSIDE_MANDATE;
    for (int k = 0; k < OUTSIDE_MANDATE; k++) {
      int number = doors + k * step;
      MadeService service = services.get(number);
      MadeSector sector = organisations.get(service.organisation()).sector();
      int need = 12 + (sector.number() * 2 + 8) % 12;
      if (sector.isThereFor(need)) {
        need = 12 + (sector.number() * 2 + 10) % 12;
      }
      outsideMandate.add(number);
      services.set(number, service.withNeed(need));
    }
  }

  int filledIn() {
    return filledIn;
  }

  MadeSector sectorOf(int service) {
    return organisations.get(services.get(service).organisation()).sector();
  }
}
