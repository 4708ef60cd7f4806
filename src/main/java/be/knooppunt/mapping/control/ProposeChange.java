package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.Proposal;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a partner propose a change of a record that another partnership keeps, and lets that one
 * take it over field by field, or say why not. The graph is written under the id of the proposal,
 * so that it is taken over once.
 */
@ApplicationScoped
public class ProposeChange {
  /** The fields that can be proposed. */
  public static final List<String> FIELDS =
      List.of(
          "name",
          "description",
          "phone",
          "email",
          "url",
          "address",
          "openingHours",
          "howToApply",
          "waitingBand",
          "capacityState");

  @Inject private Proposals proposals;
  @Inject private EditMap edits;
  @Inject private ReadRecords reading;
  @Inject private Clock clock;

  /** For the container. */
  protected ProposeChange() {}

  /** Proposes in a store. */
  public ProposeChange(Proposals proposals, EditMap edits, ReadRecords reading, Clock clock) {
    this.proposals = proposals;
    this.edits = edits;
    this.reading = reading;
    this.clock = clock;
  }

  /** The proposals that a partnership has yet to decide on. */
  @Transactional
  public List<Proposal> listOpen(String steward) {
    return proposals.listOpen(steward);
  }

  /** What a partnership proposed about a record, the latest first. */
  @Transactional
  public List<Proposal> listOf(String partnership, RecordKey key) {
    return proposals.listOf(partnership, key);
  }

  /** A proposal that must be there. */
  @Transactional
  public Proposal get(String id) {
    return proposals.find(id).orElseThrow(() -> Lookups.unknown("proposal", id));
  }

  /** The proposed fields; an empty text takes the field away. */
  public static Map<String, String> fields(Proposal proposal) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(proposal.fields()))) {
      JsonObject json = reader.readObject();
      FIELDS.stream()
          .filter(json::containsKey)
          .forEach(name -> fields.put(name, json.getString(name)));
    }
    return fields;
  }

  /**
   * Proposes.
   *
   * @param written what was filled in, by field; what is as it was is left out
   * @return what has to be mended; nothing is kept when there is any
   */
  @Transactional
  public List<FieldProblem> propose(
      String partnership,
      RecordKey key,
      Map<String, String> written,
      String reason,
      String account) {
    StoredRecord record = edits.get(key);
    String steward =
        record
            .steward()
            .map(p -> p.value())
            .orElseThrow(() -> Lookups.unknown("steward", key.id()));
    JsonObjectBuilder json = Json.createObjectBuilder();
    Fields after = record.fields();
    for (String name : FIELDS) {
      String value = written.get(name);
      if (value != null && !value.equals(record.fields().text(name))) {
        json.add(name, value);
        after = after.with(name, value);
      }
    }
    if (reading.read(key, new WrittenFields(after)) instanceof Reading.Refused refused) {
      return refused.problems();
    }
    if (after.equals(record.fields())) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE, null, "Nothing is different.", "Change a field first.");
    }
    proposals.add(
        new Proposal(
            partnership,
            steward,
            key,
            record.version(),
            json.build().toString(),
            reason,
            account,
            clock.instant()));
    return List.of();
  }

  /**
   * Takes the chosen fields over.
   *
   * @param seen the version of the record that was looked at
   * @throws be.knooppunt.network.control.EditConflict when it was changed since
   */
  public List<FieldProblem> accept(
      Proposal proposal, Collection<String> chosen, long seen, Author author) {
    StoredRecord record = edits.get(proposal.key());
    Fields after = record.fields();
    for (Map.Entry<String, String> field : fields(proposal).entrySet()) {
      if (chosen.contains(field.getKey())) {
        after = after.with(field.getKey(), field.getValue());
      }
    }
    Reading read = reading.read(proposal.key(), new WrittenFields(after));
    if (read instanceof Reading.Refused refused) {
      return refused.problems();
    }
    edits.save(
        List.of(Edit.change(((Reading.Taken) read).record(), seen)),
        author,
        proposal.reason(),
        proposal.id());
    return List.of();
  }

  /** Notes what was decided; the first decision stays. */
  @Transactional
  public void decide(String id, Proposal.State outcome, String account, String why) {
    Optional<Proposal> open = proposals.find(id).filter(p -> p.state() == Proposal.State.OPEN);
    open.ifPresent(p -> p.decide(outcome, account, why, clock.instant()));
  }
}
