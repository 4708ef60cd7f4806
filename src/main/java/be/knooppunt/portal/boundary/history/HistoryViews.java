package be.knooppunt.portal.boundary.history;

import be.knooppunt.mapping.control.ReadHistory.Batch;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.RecordWords;
import be.knooppunt.portal.boundary.history.HistoryBatch.FieldLine;
import be.knooppunt.portal.boundary.history.HistoryBatch.HistoryLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes of changes what the history shows. */
@RequestScoped
public class HistoryViews {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** How many changes of a batch stand in a list, and on the page of the batch itself. */
  private static final int FEW = 6;

  private static final int MANY = 500;
  private static final String LINK = "link:";
  private static final String SAMPLES = "samples";

  @Inject private Accounts accounts;
  @Inject private MapRecords records;
  @Inject private Networks networks;
  @Inject private RecordWords words;
  @Inject private Texts texts;

  /** A link to the history of a record. */
  public record RecordLink(String kind, String name, String href) {}

  private static String base(Network network) {
    return network.partnership().map(p -> "/" + p.id().value()).orElse("");
  }

  /** A batch in a list: the first changes of it. */
  HistoryBatch batch(Network network, Batch batch, boolean mayUndo) {
    return batch(network, batch, mayUndo, FEW);
  }

  /** A batch on its own page. */
  HistoryBatch whole(Network network, List<Change> changes, boolean mayUndo) {
    return batch(network, new Batch(changes, changes.size()), mayUndo, MANY);
  }

  private HistoryBatch batch(Network network, Batch batch, boolean mayUndo, int most) {
    List<HistoryLine> lines =
        batch.changes().stream().limit(most).map(change -> line(network, change)).toList();
    Change first = batch.changes().get(0);
    ZonedDateTime at = first.at().atZone(TimeSource.BRUSSELS);
    Optional<PartnershipId> other =
        first
            .partnership()
            .filter(id -> !network.partnership().map(p -> p.id().equals(id)).orElse(false));
    boolean isAccount = other.isEmpty() && accounts.nameOf(first.actorId()).isPresent();
    return new HistoryBatch(
        first.batchId(),
        texts.date(at.toLocalDate()),
        TIME.format(at),
        at.toOffsetDateTime().toString(),
        other.map(this::elsewhere).orElseGet(() -> person(first.actorId())),
        isAccount ? base(network) + "/geschiedenis?wie=" + first.actorId() : "",
        first.actorId().equals(SAMPLES) ? texts.get("history.sample") : first.reason(),
        first.undoes().isPresent(),
        mayUndo,
        batch.count(),
        batch.count() - lines.size(),
        lines);
  }

  /** People of another partnership are told by its name alone. */
  private String elsewhere(PartnershipId partnership) {
    return networks
        .find(partnership)
        .flatMap(Network::partnership)
        .map(p -> texts.with("history.who.elsewhere", p.name()))
        .orElseGet(() -> texts.get("history.who.former"));
  }

  /** Who changed something, in words. */
  String person(String actorId) {
    if (actorId.equals(SAMPLES)) {
      return texts.get("history.who.samples");
    } else if (actorId.startsWith(LINK)) {
      return texts.get("history.who.link");
    }
    return accounts.nameOf(actorId).orElseGet(() -> texts.get("history.who.former"));
  }

  private HistoryLine line(Network network, Change change) {
    List<FieldLine> fields =
        change.differences().stream()
            .filter(difference -> !difference.field().equals("id"))
            .map(
                difference ->
                    new FieldLine(
                        texts.get("network.field." + difference.field()),
                        words.value(
                            network, change.key().kind(), difference.field(), difference.before()),
                        words.value(
                            network, change.key().kind(), difference.field(), difference.after())))
            .toList();
    return new HistoryLine(
        change.id(),
        texts.get("history.action." + change.action()),
        texts.get("network.kind." + change.key().kind()),
        words.name(network, change.key(), change.shown()),
        href(network, change.key()),
        fields);
  }

  private static String href(Network network, RecordKey key) {
    return base(network) + "/geschiedenis/" + key.kind().plural() + "/" + key.id();
  }

  /** The records of one kind, by name. */
  public record RecordGroup(String name, List<RecordLink> lines) {}

  String date(LocalDate day) {
    return texts.date(day);
  }

  /** Records by kind, in words. */
  List<RecordGroup> groups(Network network, Map<RecordKey, Fields> all) {
    List<RecordGroup> groups = new ArrayList<>();
    for (RecordKind kind : RecordKind.values()) {
      List<RecordLink> lines =
          all.entrySet().stream()
              .filter(entry -> entry.getKey().kind() == kind)
              .map(entry -> link(network, entry.getKey(), entry.getValue()))
              .sorted(Comparator.comparing(RecordLink::name))
              .toList();
      if (!lines.isEmpty() && kind != RecordKind.PLACEMENT) {
        groups.add(new RecordGroup(texts.get("network.kinds." + kind), lines));
      }
    }
    return groups;
  }

  /** What differs between two days, in words. */
  List<HistoryLine> since(
      Network network, Map<RecordKey, Fields> then, Map<RecordKey, Fields> now) {
    Set<RecordKey> keys = new LinkedHashSet<>(then.keySet());
    keys.addAll(now.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(then.get(key), now.get(key)))
        .map(
            key -> {
              String action =
                  !then.containsKey(key) ? "CREATED" : now.containsKey(key) ? "CHANGED" : "REMOVED";
              Fields shown = now.getOrDefault(key, then.getOrDefault(key, Fields.NONE));
              RecordLink link = link(network, key, shown);
              return new HistoryLine(
                  "",
                  texts.get("history.action." + action),
                  link.kind(),
                  link.name(),
                  link.href(),
                  List.of());
            })
        .toList();
  }

  private RecordLink link(Network network, RecordKey key, Fields fields) {
    return new RecordLink(
        texts.get("network.kind." + key.kind()), name(network, key, fields), href(network, key));
  }

  String name(Network network, RecordKey key, Fields fields) {
    return words.name(network, key, fields);
  }

  List<RecordLink> links(Network network, List<RecordKey> keys) {
    return keys.stream()
        .map(
            key -> {
              Fields fields =
                  records.listChanges(ChangeQuery.of(key, 1)).stream()
                      .findFirst()
                      .map(Change::shown)
                      .orElse(Fields.NONE);
              return link(network, key, fields);
            })
        .toList();
  }

  /** The reason somebody gave, or the usual one. */
  String reason(String given) {
    return given.isBlank() ? texts.get("history.undo.usual") : given;
  }
}
