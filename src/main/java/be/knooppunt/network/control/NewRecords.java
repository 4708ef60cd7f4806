package be.knooppunt.network.control;

import be.knooppunt.network.control.MapRecords.ChangeQuery;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives what a new record needs before it is written: an id, and for a service a knooppunt. */
@ApplicationScoped
public class NewRecords {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int RANDOM_SIGNS = 6;
  private static final int LONGEST_NAME = 40;
  private static final int ALL = 1_000_000;

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
    return place(partnership, service, List.of());
  }

  /**
   * The same for one of several services that are written together.
   *
   * @param more knooppunten that were given to the others
   */
  public MapPlace place(PartnershipId partnership, Service service, List<Placement> more) {
    Optional<Network> network = networks.find(partnership);
    List<Placement> known =
        Stream.concat(network.stream().flatMap(NewRecords::placements), more.stream())
            .distinct()
            .toList();
    Set<Integer> given =
        Stream.concat(known.stream().map(Placement::number), everGiven(partnership))
            .collect(Collectors.toSet());
    int serial = 1;
    while (given.contains(number(service.mapSector(), serial))) {
      serial++;
    }
    // never one below the highest: a number that was taken away is not given again
    FreeSpot spot = FreeSpot.among(known, service.mapSector());
    return new MapPlace(
        partnership,
        new Placement(service.id(), number(service.mapSector(), serial), spot.x(), spot.y()));
  }

  private static Stream<Placement> placements(Network network) {
    return network.services().stream()
        .map(s -> network.placementOf(s.id()))
        .flatMap(Optional::stream);
  }

  private Stream<Integer> everGiven(PartnershipId partnership) {
    return records
        .listChanges(
            new ChangeQuery(
                Optional.empty(),
                Optional.of(partnership.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ALL))
        .stream()
        .filter(change -> change.key().kind() == RecordKind.PLACEMENT)
        .filter(change -> change.key().owner().equals(partnership.value()))
        .flatMap(change -> Stream.of(change.before(), change.after()).flatMap(Optional::stream))
        .map(fields -> Integer.valueOf(fields.text("number")));
  }

  private static int number(int sector, int serial) {
    return Integer.parseInt(sector + String.valueOf(serial));
  }
}
