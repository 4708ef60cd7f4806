package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands on the map of a day for a reader who asks for some evidence, by key. */
final class ShownRecords {
  private final Map<RecordKey, Record> records =
      new TreeMap<>(Comparator.comparing(RecordKey::kind).thenComparing(RecordKey::id));
  private final LocalDate day;

  private ShownRecords(Network network, LocalDate day, EvidenceFilter evidence) {
    this.day = day;
    List.<List<? extends NetworkRecord>>of(
            network.organisations(),
            network.mandates(),
            network.paths(),
            network.categoryPaths(),
            network.ties())
        .forEach(some -> some.forEach(one -> add(one, evidence)));
    network.services().stream()
        .filter(service -> !network.isOutside(service.id()))
        .forEach(service -> add(service, evidence));
    network
        .partnership()
        .ifPresent(partnership -> network.members().forEach(m -> add(partnership.id(), m)));
  }

  static ShownRecords of(Network network, LocalDate day, EvidenceFilter evidence) {
    return new ShownRecords(network, day, evidence);
  }

  private void add(NetworkRecord record, EvidenceFilter evidence) {
    if (record.isShown(day, evidence)) {
      records.put(record.key(), (Record) record);
    }
  }

  private void add(PartnershipId partnership, Membership member) {
    if (member.validity().holdsOn(day)) {
      records.put(
          RecordKey.within(RecordKind.MEMBERSHIP, partnership, member.organisation().value()),
          member);
    }
  }

  Map<RecordKey, Record> records() {
    return records;
  }

  /** The fields of a record; an organisation by the name it had on the day. */
  Fields fields(Record record) {
    if (record instanceof Membership member) {
      return RecordFacts.ofPart(member);
    }
    Fields fields = RecordFacts.of((NetworkRecord) record);
    return record instanceof Organisation organisation
        ? fields.with("name", organisation.nameOn(day))
        : fields;
  }
}
