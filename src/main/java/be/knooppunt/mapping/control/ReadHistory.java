package be.knooppunt.mapping.control;

import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.StoredRecord;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which changes a partnership sees: those made in its name, and all those of a record that it keeps
 * or that belongs to a service it uses. What others do with records of their own stays theirs.
 */
@RequestScoped
public class ReadHistory {
  @Inject private MapRecords records;
  @Inject private RecordRights recordRights;

  /** For the container. */
  protected ReadHistory() {}

  /** Reads the log of a store. */
  public ReadHistory(MapRecords records, RecordRights recordRights) {
    this.records = records;
    this.recordRights = recordRights;
  }

  /**
   * A record with the changes of it that a partnership sees.
   *
   * @param name its fields as they stand, or as the last change left them
   * @param isThere tells whether it still is on the map
   * @param query asks for the changes
   */
  public record Seen(Fields name, boolean isThere, ChangeQuery query) {}

  /** The history of a record; empty when the partnership of the network sees nothing of it. */
  public Optional<Seen> find(Network network, RecordKey key, int limit) {
    Optional<StoredRecord> now = records.find(key);
    Optional<Fields> shown = now.map(StoredRecord::fields).or(() -> last(ChangeQuery.of(key, 1)));
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    if (isSeen(network, key, shown.get())) {
      return Optional.of(new Seen(shown.get(), now.isPresent(), ChangeQuery.of(key, limit)));
    }
    PartnershipId owner = home(network);
    return last(ChangeQuery.of(key, 1).in(owner))
        .map(own -> new Seen(own, now.isPresent(), ChangeQuery.of(key, limit).in(owner)));
  }

  /**
   * Changes that were made together.
   *
   * @param changes the latest of them, at least one
   * @param count how many there are
   */
  public record Batch(List<Change> changes, int count) {}

  /**
   * A page of the history, latest first.
   *
   * @param older the version before which the next page begins; empty on the last page
   */
  public record Page(List<Batch> batches, Optional<Long> older) {}

  /**
   * What was done together, as far as the query goes and at most so many batches. The count of a
   * batch that the limit of the query cuts is asked of the store.
   */
  public Page list(ChangeQuery query, int most) {
    List<Change> found = records.listChanges(query);
    recordRights.prepare(found);
    Map<String, List<Change>> byBatch = new LinkedHashMap<>();
    found.forEach(
        change -> byBatch.computeIfAbsent(change.batchId(), id -> new ArrayList<>()).add(change));
    boolean isCut = found.size() == query.limit();
    List<Batch> batches = new ArrayList<>();
    for (List<Change> changes : byBatch.values().stream().limit(most).toList()) {
      boolean isLast = batches.size() == byBatch.size() - 1;
      int count =
          isCut && isLast
              ? records.countChanges(query.together(Optional.of(changes.get(0).batchId())))
              : changes.size();
      batches.add(new Batch(List.copyOf(changes), count));
    }
    boolean hasMore = isCut || byBatch.size() > most;
    return new Page(
        batches,
        batches.isEmpty() || !hasMore
            ? Optional.empty()
            : Optional.of(batches.get(batches.size() - 1).changes().get(0).version()));
  }

  private Optional<Fields> last(ChangeQuery query) {
    return records.listChanges(query).stream().findFirst().map(Change::shown);
  }

  private static PartnershipId home(Network network) {
    return network.partnership().orElseThrow().id();
  }

  /** Tells whether a partnership keeps a record, or uses it on its own map. */
  public boolean isSeen(Network network, RecordKey key, Fields fields) {
    String home = home(network).value();
    return isUsed(network, key, fields)
        || recordRights.keepers(key, fields).stream().anyMatch(k -> k.partnership().equals(home));
  }

  private static boolean isUsed(Network network, RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PARTNERSHIP, MEMBERSHIP, PLACEMENT -> false; // only the keeper's
      case SERVICE -> hasService(network, key.id());
      case ORGANISATION -> hasOrganisation(network, key.id());
      case MANDATE -> fields.texts("services").stream().anyMatch(id -> hasService(network, id));
      case PATH ->
          hasService(network, fields.text("from")) && hasService(network, fields.text("to"));
      case CATEGORY_PATH -> hasService(network, fields.text("from"));
      case TIE ->
          hasOrganisation(network, fields.text("a")) && hasOrganisation(network, fields.text("b"));
    };
  }

  /** A service outside is only named on the map, as the end of a path. */
  private static boolean hasService(Network network, String id) {
    ServiceId service = new ServiceId(id);
    return network.findService(service).isPresent() && !network.isOutside(service);
  }

  private static boolean hasOrganisation(Network network, String id) {
    OrganisationId organisation = new OrganisationId(id);
    List<Service> services = network.services();
    return network.members().stream().anyMatch(m -> m.organisation().equals(organisation))
        || services.stream()
            .filter(service -> service.organisations().contains(organisation))
            .anyMatch(service -> !network.isOutside(service.id()));
  }
}
