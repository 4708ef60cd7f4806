package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a form into the edits that write what it says, with what goes along. */
@RequestScoped
public class DraftEdits {
  private static final String MEMBERS = "members";

  @Inject private ReadRecords readRecords;
  @Inject private NewRecords newRecords;
  @Inject private MapRecords records;
  @Inject private Labels labels;
  @Inject private Site site;

  /** For the container. */
  protected DraftEdits() {}

  /** What came of it. */
  public sealed interface Drafted {
    /** The record that the form is about, and everything that is written with it. */
    record Ready(MapRecord record, List<Edit> edits) implements Drafted {}

    /** What has to be mended. */
    record Wrong(List<FieldProblem> problems) implements Drafted {}
  }

  /** Reads a form on a network. */
  public Drafted read(RecordForm form, Network network) {
    return read(form, network, form.values());
  }

  /** Reads a form with values of the record that the form does not show. */
  public Drafted read(RecordForm form, Network network, FormValues values) {
    List<FieldProblem> problems = new ArrayList<>();
    ServiceWords services = new ServiceWords(network, site.today());
    FormValues written = FormShape.record(form.kind(), values, services, problems);
    RecordKey key = form.key().orElseGet(() -> newKey(form.kind(), written));
    Reading reading = readRecords.read(key, written.with("id", key.id()));
    if (reading instanceof Reading.Refused refused) {
      problems.addAll(refused.problems());
    }
    List<Edit> along = new ArrayList<>();
    PartnershipId home = network.partnership().orElseThrow().id();
    if (form.kind() == FormKind.PARTNERSHIP) {
      members(values, new PartnershipId(key.id()), along, problems);
    }
    if (form.kind() == FormKind.ORGANISATION) {
      membership(values, home, key.id(), along, problems);
    }
    if (!problems.isEmpty() || !(reading instanceof Reading.Taken taken)) {
      return new Drafted.Wrong(problems);
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(
        form.isNew()
            ? Edit.create(taken.record(), home)
            : Edit.change(taken.record(), form.version()));
    edits.addAll(along);
    if (form.isNew() && taken.record() instanceof Service service) {
      edits.add(Edit.create(newRecords.place(home, service), home));
    }
    return new Drafted.Ready(taken.record(), List.copyOf(edits));
  }

  private RecordKey newKey(FormKind kind, FormValues values) {
    return switch (kind) {
      case PATH -> {
        boolean isKind = values.has("doel", "soort");
        RecordKind record = isKind ? RecordKind.CATEGORY_PATH : RecordKind.PATH;
        yield newRecords.key(record, "");
      }
      case MANDATE -> newRecords.key(RecordKind.MANDATE, values.text("function"));
      case TIE -> newRecords.key(RecordKind.TIE, "");
      default -> newRecords.key(kind.record(), values.text("name"));
    };
  }

  /** The role of an organisation in the partnership, which its own form asks too. */
  private void membership(
      FormValues values,
      PartnershipId home,
      String organisation,
      List<Edit> edits,
      List<FieldProblem> problems) {
    RecordKey key = RecordKey.within(RecordKind.MEMBERSHIP, home, organisation);
    Optional<StoredRecord> stored = records.find(key);
    String role = values.text("role");
    if (role.equals(stored.map(record -> record.fields().text("role")).orElse(""))) {
      return;
    }
    if (role.isEmpty()) {
      stored.ifPresent(record -> edits.add(Edit.remove(key, record.version())));
      return;
    }
    if (!labels.has("partnership-roles", role)) {
      problems.add(new FieldProblem(values, "role", role, "required", List.of()));
      return;
    }
    Validity validity =
        stored
            .map(record -> new Validity(day(record, "from"), day(record, "until")))
            .orElse(Validity.ALWAYS);
    MapRecord member =
        new PartnershipMember(
            home, new Membership(new OrganisationId(organisation), role, validity));
    edits.add(edit(member, stored, home));
  }

  private static @Nullable LocalDate day(StoredRecord record, String field) {
    String text = record.fields().text(field);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static Edit edit(MapRecord record, Optional<StoredRecord> stored, PartnershipId home) {
    return stored
        .map(known -> Edit.change(record, known.version()))
        .orElseGet(() -> Edit.create(record, home));
  }

  /** The members of a partnership as the rows of its form say. */
  private void members(
      FormValues values, PartnershipId home, List<Edit> edits, List<FieldProblem> problems) {
    Set<RecordKey> kept = new HashSet<>();
    for (FormValues.Row row : values.rows(MEMBERS)) {
      if (row.text("organisation").isEmpty()) {
        if (!row.isBlank()) {
          problems.add(new FieldProblem(row, "organisation", "", "required", List.of()));
        }
        continue;
      }
      RecordKey key = RecordKey.within(RecordKind.MEMBERSHIP, home, row.text("organisation"));
      if (!kept.add(key)) {
        problems.add(new FieldProblem(row, "organisation", key.id(), "twice", List.of()));
        continue;
      }
      Reading reading = readRecords.read(key, row);
      if (reading instanceof Reading.Refused refused) {
        problems.addAll(refused.problems());
      } else if (reading instanceof Reading.Taken taken) {
        member(taken.record(), row, home).ifPresent(edits::add);
      }
    }
    String had = values.text("hadMembers");
    for (String organisation : had.isEmpty() ? new String[0] : had.split(" ")) {
      RecordKey key = RecordKey.within(RecordKind.MEMBERSHIP, home, organisation);
      if (!kept.contains(key)) {
        records.find(key).ifPresent(gone -> edits.add(Edit.remove(key, gone.version())));
      }
    }
  }

  private Optional<Edit> member(MapRecord record, FormValues.Row row, PartnershipId home) {
    Optional<StoredRecord> stored = records.find(record.key());
    boolean isSame =
        record instanceof PartnershipMember member
            && stored
                .map(known -> FormValues.of(known.fields()))
                .map(
                    known ->
                        Map.of(
                                "role", member.membership().role(),
                                "from", text(member.membership().validity().from()),
                                "until", text(member.membership().validity().until()))
                            .entrySet()
                            .stream()
                            .allMatch(e -> known.text(e.getKey()).equals(e.getValue())))
                .orElse(false);
    if (isSame) {
      return Optional.empty();
    }
    String seen = row.text("version");
    return Optional.of(
        stored.isPresent() && seen.matches("[0-9]{1,18}")
            ? Edit.change(record, Long.parseLong(seen))
            : edit(record, stored, home));
  }

  private static String text(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }
}
