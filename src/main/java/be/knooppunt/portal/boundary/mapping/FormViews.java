package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.mapping.control.PreviewEdits;
import be.knooppunt.mapping.entity.Candidate;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages around a form show. */
@RequestScoped
public class FormViews {
  static final int OK = 200;
  static final int FORBIDDEN = 403;
  static final int CONFLICT = 409;
  static final int UNPROCESSABLE = 422;

  private static final int CHANGES = 50;

  /** The lists of which a row can be added, with a field that every row has. */
  private static final Map<String, String> ROWS =
      Map.of(
          "thresholds", "threshold",
          "oldNames", "name",
          "needs", "need",
          "members", "organisation");

  private static final Set<String> PLACES = Set.of("area", "availableIn", "within");

  @Inject private Choices choices;
  @Inject private PreviewEdits previewEdits;
  @Inject private ConsequenceWords consequenceWords;
  @Inject private FieldWords fieldWords;
  @Inject private MapRecords records;
  @Inject private Networks networks;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;
  @Inject private EditorRights editorRights;

  /** A field of which two editors wrote something else. */
  public record Row(String field, String label, String mine, String theirs, String chosen) {}

  /** A record that is perhaps the same, with where to go. */
  public record Known(Candidate candidate, String href, boolean here, String others) {
    /** A service of elsewhere can be put on the own map. */
    public boolean placeable() {
      return !here && candidate.key().kind() == RecordKind.SERVICE;
    }
  }

  /** Shows a form. */
  public Response form(int status, RecordForm form, Network network) {
    models.put("form", form);
    models.put("lists", choices.of(network, form.values()));
    models.put("coordinates", editorRights.coordinates(network));
    models.put("action", action(form));
    return page(status, "mapping/form.xhtml");
  }

  private String action(RecordForm form) {
    return form.key()
        .map(key -> form.kind().editAddress(site.base(), key))
        .orElseGet(() -> form.kind().newAddress(site.base()));
  }

  Response page(int status, String view) {
    // made before the page is written: a session cannot be begun then
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Puts what edits would do on the page. */
  public void preview(Network network, List<Edit> edits) {
    Network after = PreviewEdits.with(network, edits);
    models.put(
        "effects", consequenceWords.of(previewEdits.compare(network, after), network, after));
    models.put("previewed", true);
  }

  /** Puts records that are perhaps the same on the page. */
  public void candidates(Network network, List<Candidate> candidates) {
    String home = network.partnership().map(p -> p.id().value()).orElse("");
    List<Known> known = new ArrayList<>();
    for (Candidate one : candidates) {
      boolean isHere = one.partnerships().contains(home);
      String partnership = isHere ? home : one.partnerships().stream().findFirst().orElse(home);
      String word = one.key().kind() == RecordKind.SERVICE ? "dienst" : "organisatie";
      known.add(
          new Known(
              one,
              "/" + partnership + "/" + word + "/" + one.key().id(),
              isHere,
              names(one.partnerships())));
    }
    models.put("candidates", known);
  }

  private String names(Set<String> partnerships) {
    return networks.listPartnerships().stream()
        .filter(p -> partnerships.contains(p.id().value()))
        .map(Site::shortName)
        .collect(Collectors.joining(", "));
  }

  /** A row more or less in a list, or a place more that was typed. */
  public FormValues rows(FormValues values, String row) {
    String list = row.replaceFirst("[+-].*$", "");
    if (PLACES.contains(list)) {
      Set<String> places = new HashSet<>(values.texts(list));
      choices.municipality(values.text(list + "-erbij")).ifPresent(places::add);
      return values.with(list, places.stream().sorted().toList()).with(list + "-erbij", "");
    }
    if (row.endsWith("+")) {
      return Optional.ofNullable(ROWS.get(list))
          .map(field -> values.withRow(list, field))
          .orElse(values);
    }
    return values.withoutRow(list + "." + row.substring(list.length() + 1));
  }

  /** The members of a partnership as rows of its form. */
  public FormValues withMembers(FormKind kind, Network network, RecordKey key, FormValues shown) {
    if (kind == FormKind.ORGANISATION) {
      return network.members().stream()
          .filter(m -> m.organisation().value().equals(key.id()))
          .findFirst()
          .map(m -> shown.with("role", m.role()))
          .orElse(shown);
    }
    if (kind != FormKind.PARTNERSHIP) {
      return shown;
    }
    FormValues values = shown;
    List<String> had = new ArrayList<>();
    Map<RecordKey, Long> versions = new HashMap<>();
    PartnershipId id = new PartnershipId(key.id());
    records
        .list(network.members().stream().map(m -> member(id, m)).toList())
        .forEach(record -> versions.put(record.key(), record.version()));
    for (int i = 0; i < network.members().size(); i++) {
      Membership member = network.members().get(i);
      String row = "members." + i + ".";
      had.add(member.organisation().value());
      values =
          values
              .with(row + "organisation", member.organisation().value())
              .with(row + "role", member.role())
              .with(row + "from", text(member.validity().from()))
              .with(row + "until", text(member.validity().until()))
              .with(row + "version", String.valueOf(versions.getOrDefault(member(id, member), 0L)));
    }
    return values.with("hadMembers", String.join(" ", had));
  }

  private static RecordKey member(PartnershipId id, Membership member) {
    return RecordKey.within(RecordKind.MEMBERSHIP, id, member.organisation().value());
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** Says who keeps a record right, and how to propose a change. */
  public Response notYours(Network network, FormKind kind, StoredRecord stored) {
    if (!editorRights.mayKnow(network, stored)) {
      throw Lookups.unknown(kind.word(), stored.key().id());
    }
    models.put("kind", kind);
    models.put("record", stored);
    models.put(
        "keeper",
        stored.steward().stream()
            .flatMap(id -> networks.listPartnerships().stream().filter(p -> p.id().equals(id)))
            .findFirst()
            .map(Partnership::name)
            .orElse(""));
    models.put(
        "elsewhere",
        stored
            .steward()
            .map(id -> !network.partnership().map(p -> p.id().equals(id)).orElse(false))
            .orElse(false));
    models.put(
        "proposal", site.base() + "/voorstel/" + kind.record().plural() + "/" + stored.key().id());
    return page(FORBIDDEN, "mapping/not-yours.xhtml");
  }

  /** Says that a record was removed while somebody changed it; what they wrote is still there. */
  public Response gone(Network network, RecordForm form) {
    models.put("gone", true);
    return form(CONFLICT, form, network);
  }

  /** Shows two versions of a record side by side. */
  public Response conflict(Network network, RecordForm form, StoredRecord stored) {
    ServiceWords services = new ServiceWords(network, site.today());
    FormValues theirs = Conflict.theirs(form.kind(), stored, services);
    FormValues mine = form.values();
    if (form.kind() == FormKind.SERVICE && !mine.has("frontDoor", "yes")) {
      mine = mine.with("frontDoor", "no");
    }
    Optional<FormValues> base =
        records.listChanges(ChangeQuery.of(stored.key(), CHANGES)).stream()
            .filter(change -> change.version() <= form.version())
            .findFirst()
            .flatMap(Change::after)
            .map(fields -> FormShape.shown(form.kind(), FormValues.of(fields), services));
    Set<String> shown = new HashSet<>(form.kind().fields());
    shown.addAll(Set.of("name", "oldNames", "organisation"));
    List<Row> rows = new ArrayList<>();
    for (Conflict.Difference difference : Conflict.differences(mine, theirs, base, shown)) {
      String field = difference.field();
      rows.add(
          new Row(
              field,
              fieldWords.label(field),
              fieldWords.value(form.kind(), field, mine, network),
              fieldWords.value(form.kind(), field, theirs, network),
              difference.chosen()));
    }
    models.put("form", form);
    models.put("rows", rows);
    models.put("current", stored.version());
    models.put("action", action(form));
    return page(CONFLICT, "mapping/conflict.xhtml");
  }
}
