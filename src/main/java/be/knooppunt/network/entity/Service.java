package be.knooppunt.network.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation offers to people: the knooppunt on the map.
 *
 * @param organisations who offers it; the first is the one to call
 * @param type code of the vocabulary {@code service-types}
 * @param mapSector digit 1 to 9, derived from the type
 * @param line 0 informal, 1 directly accessible, 2 after referral, 3 residential or specialised
 * @param fromRung code of the lowest rung it works for
 * @param toRung code of the highest rung it works for
 * @param structural false when it lives on a project
 * @param covers life domains it helps with
 * @param serves target groups it is for; empty means not known
 * @param availableIn NIS codes and region codes; empty means not known
 * @param thresholds what makes it hard to get in
 */
public record Service(
    ServiceId id,
    List<OrganisationId> organisations,
    String name,
    @Nullable String shortName,
    @Nullable String description,
    String type,
    int mapSector,
    @Nullable Integer line,
    boolean frontDoor,
    Set<Channel> channels,
    List<String> languages,
    Contact contact,
    List<String> documents,
    @Nullable String cost,
    @Nullable String fromRung,
    @Nullable String toRung,
    WaitingBand waitingBand,
    @Nullable LocalDate waitingMeasuredOn,
    boolean structural,
    CapacityState capacityState,
    Set<String> covers,
    Set<String> serves,
    Set<String> availableIn,
    List<Threshold> thresholds,
    @Nullable String note,
    Provenance provenance,
    Validity validity)
    implements NetworkRecord {

  /** How to reach it; every field may be unknown, none belongs to a person. */
  public record Contact(
      @Nullable String phone,
      @Nullable String email,
      @Nullable String url,
      @Nullable String address,
      @Nullable String openingHours,
      @Nullable String howToApply) {}

  /**
   * What makes a service hard to get into.
   *
   * @param code code of the vocabulary {@code thresholds}
   * @param severity 0 none, 1 light, 2 serious, 3 blocking
   * @param reporterRole who said so: a worker or someone with lived experience
   */
  public record Threshold(
      String id, String code, int severity, @Nullable String reporterRole, @Nullable String note) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the severity is not 0 to 3
     */
    public Threshold {
      if (severity < 0 || severity > 3) {
        throw new IllegalArgumentException("Severity of a threshold is 0 to 3: " + severity);
      }
    }
  }

  /**
   * Checks that somebody offers it.
   *
   * @throws IllegalArgumentException when no organisation is named
   */
  public Service {
    organisations = List.copyOf(organisations);
    thresholds = List.copyOf(thresholds);
    if (organisations.isEmpty()) {
      throw new IllegalArgumentException("A service needs an organisation: " + id);
    }
  }

  /** The organisation to call. */
  public OrganisationId organisation() {
    return organisations.get(0);
  }

  /** The highest documented threshold, 0 to 3; 0 when none is documented. */
  public int highestThreshold() {
    return thresholds.stream().mapToInt(Threshold::severity).max().orElse(0);
  }

  /** Tells whether it can be reached online and in no other way; false when nobody recorded how. */
  public boolean isOnlineOnly() {
    return channels.equals(Set.of(Channel.ONLINE));
  }

  /** Tells whether it says for which rungs it works. */
  public boolean isRungKnown() {
    return Rung.find(fromRung).isPresent() || Rung.find(toRung).isPresent();
  }

  /** Tells whether it works for a rung; true when it does not say for which. */
  public boolean worksFor(Rung rung) {
    return Rung.find(fromRung).map(from -> from.step() <= rung.step()).orElse(true)
        && Rung.find(toRung).map(to -> rung.step() <= to.step()).orElse(true);
  }

  /** Tells whether nobody can be sent there now. */
  public boolean isClosed() {
    return capacityState == CapacityState.CLOSED || waitingBand == WaitingBand.CLOSED;
  }

  @Override
  public RecordKey key() {
    return new RecordKey(RecordKind.SERVICE, id.value());
  }
}
