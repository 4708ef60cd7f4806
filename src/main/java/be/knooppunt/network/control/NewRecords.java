package be.knooppunt.network.control;

import be.knooppunt.network.entity.FreeSpot;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Gives what a new record needs before it is written: an id, and for a service a knooppunt. */
@ApplicationScoped
public class NewRecords {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int RANDOM_SIGNS = 6;
  private static final int LONGEST_NAME = 40;

  /** With its sector in front a number has at most four digits. */
  private static final int HIGHEST_SERIAL = 999;

  @Inject private MapRecords records;
  @Inject private Networks networks;

  private final RandomGenerator random = new SecureRandom();

  /** For the container. */
  protected NewRecords() {}

  /** Gives what is free in a store. */
  public NewRecords(MapRecords records, Networks networks) {
    this.records = records;
    this.networks = networks;
  }

  /**
   * A free id that can be read: the name in small letters, then six letters or digits.
   *
   * @param name of the record; may be empty
   */
  public RecordKey key(RecordKind kind, String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String start = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    StringBuilder id = new StringBuilder(start.isEmpty() ? kind.plural().substring(0, 1) : start);
    id.append('-');
    for (int i = 0; i < RANDOM_SIGNS; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new RecordKey(kind, id.toString());
  }

  /**
   * A knooppunt for a service: the next number of its sector, which no service of the partnership
   * ever had, and a free spot on the map.
   */
  public MapPlace place(PartnershipId partnership, Service service) {
    Optional<Network> network = networks.find(partnership);
    List<Placement> known =
        network
            .map(
                n ->
                    n.services().stream()
                        .map(s -> n.placementOf(s.id()))
                        .flatMap(Optional::stream)
                        .toList())
            .orElse(List.of());
    int number = number(service.mapSector(), partnership);
    FreeSpot spot = FreeSpot.among(known, service.mapSector());
    return new MapPlace(partnership, new Placement(service.id(), number, spot.x(), spot.y()));
  }

  /** One that was never given; not below the highest, as long as there is room above it. */
  private int number(int sector, PartnershipId partnership) {
    Set<Integer> given = records.listGivenNumbers(partnership, sector);
    int highest = given.stream().mapToInt(NewRecords::serial).max().orElse(0);
    int serial = highest < HIGHEST_SERIAL ? highest + 1 : 1;
    while (given.contains(number(sector, serial))) {
      serial++;
    }
    return number(sector, serial);
  }

  private static int number(int sector, int serial) {
    return Integer.parseInt(sector + String.valueOf(serial));
  }

  private static int serial(int number) {
    return Integer.parseInt(String.valueOf(number).substring(1));
  }
}
