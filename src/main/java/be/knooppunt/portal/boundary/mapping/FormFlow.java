package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.mapping.control.FindDuplicates;
import be.knooppunt.mapping.entity.Candidate;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.mapping.DraftEdits.Drafted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One form from the moment it is opened until what it says is on the map. */
@RequestScoped
public class FormFlow {
  private static final String KBO = "kboNumber";

  @Inject private DraftEdits draftEdits;
  @Inject private EditMap editMap;
  @Inject private MapRecords records;
  @Inject private FindDuplicates findDuplicates;
  @Inject private EditorRights editorRights;
  @Inject private CurrentRights rights;
  @Inject private FormViews views;
  @Inject private Texts texts;
  @Inject private Site site;

  /** Opens a form for a new record, with some fields filled in. */
  public Response open(Network network, FormKind kind, FormValues filled) {
    site.enter(network, "bewerken");
    RecordForm form =
        new RecordForm(
            kind,
            Optional.empty(),
            0,
            UUID.randomUUID().toString(),
            "",
            Defaults.of(kind, filled, site.today()),
            Map.of());
    return views.form(FormViews.OK, form, network);
  }

  /** Opens the form of a record. */
  public Response open(Network network, FormKind kind, RecordKey key) {
    site.enter(network, "bewerken");
    StoredRecord stored =
        records.find(key).orElseThrow(() -> Lookups.unknown(kind.word(), key.id()));
    if (!editorRights.mayChange(stored)) {
      return views.notYours(network, kind, stored);
    }
    ServiceWords services = new ServiceWords(network, site.today());
    FormValues shown = FormShape.shown(kind, FormValues.of(stored.fields()), services);
    RecordForm form =
        new RecordForm(
            kind,
            Optional.of(key),
            stored.version(),
            UUID.randomUUID().toString(),
            "",
            views.withMembers(kind, network, key, shown),
            Map.of());
    return views.form(FormViews.OK, form, network);
  }

  /** Takes a form that was sent. */
  public Response submit(
      Network network,
      FormKind kind,
      Optional<RecordKey> key,
      MultivaluedMap<String, String> sent) {
    site.enter(network, "bewerken");
    RecordForm form = posted(kind, key, sent);
    String action = first(sent, "doe");
    String row = first(sent, "rij");
    if (!row.isEmpty()) {
      return views.form(FormViews.OK, form.with(views.rows(form.values(), row)), network);
    }
    if (action.equals("ververs")) {
      return views.form(FormViews.OK, form, network);
    }
    Optional<StoredRecord> stored = key.flatMap(records::find);
    if (key.isPresent()) {
      if (stored.isEmpty()) {
        return views.gone(network, form);
      }
      if (!editorRights.mayChange(stored.get())) {
        return views.notYours(network, kind, stored.get());
      }
      if (stored.get().version() != form.version()) {
        return views.conflict(network, form, stored.get());
      }
      if (action.equals("kies")) {
        FormValues theirs =
            Conflict.theirs(kind, stored.get(), new ServiceWords(network, site.today()));
        form = form.with(Conflict.resolved(form.values(), theirs, choices(sent)));
      }
    }
    return take(network, form, stored, action);
  }

  private Response take(
      Network network, RecordForm form, Optional<StoredRecord> stored, String action) {
    Drafted drafted = draft(network, form, stored, UnaryOperator.identity());
    if (drafted instanceof Drafted.Ready ready && ready.record() instanceof ReferralPath path) {
      drafted = draft(network, form, stored, values -> agreed(path, stored, values));
    }
    if (drafted instanceof Drafted.Wrong wrong) {
      return views.form(FormViews.UNPROCESSABLE, form.with(mistakes(wrong.problems())), network);
    }
    Drafted.Ready ready = (Drafted.Ready) drafted;
    if (!editorRights.mayWrite(network, ready.record(), stored)) {
      throw Problem.forbidden();
    }
    if (action.equals("bekijk")) {
      views.preview(network, ready.edits());
      return views.form(FormViews.OK, form, network);
    }
    if (form.isNew() && !action.equals("toch")) {
      List<Candidate> candidates = candidates(network, ready.record());
      if (!candidates.isEmpty()) {
        views.candidates(network, candidates);
        return views.form(FormViews.UNPROCESSABLE, form, network);
      }
    }
    return save(network, form, ready);
  }

  private Drafted draft(
      Network network,
      RecordForm form,
      Optional<StoredRecord> stored,
      UnaryOperator<FormValues> change) {
    FormValues kept = stored.map(record -> FormValues.of(record.fields())).orElse(FormValues.EMPTY);
    FormValues values = change.apply(form.values().over(kept, form.kind().fields()));
    return draftEdits.read(form, network, values);
  }

  /** Whoever speaks for one end of a path proposes it; that end has agreed with it then. */
  private FormValues agreed(ReferralPath path, Optional<StoredRecord> stored, FormValues values) {
    if (editorRights.maySettle(path)) {
      return values;
    }
    String status = stored.map(record -> record.fields().text("status")).orElse("");
    boolean opens = path.status().isUsable() && !status.equals(path.status().name());
    boolean proposes = stored.isEmpty() || opens;
    String today = site.today().toString();
    FormValues proposed = proposes ? values.with("status", "PROPOSED") : values;
    if (editorRights.isOwn(path.from())) {
      proposed = proposed.with("agreedBySender", today);
    }
    return editorRights.isOwn(path.to()) ? proposed.with("agreedByReceiver", today) : proposed;
  }

  private List<Candidate> candidates(Network network, MapRecord record) {
    if (record instanceof Organisation organisation) {
      return findDuplicates.of(organisation, network);
    }
    return record instanceof Service service ? findDuplicates.of(service, network) : List.of();
  }

  private Response save(Network network, RecordForm form, Drafted.Ready ready) {
    Author author = new Author(rights.requireAccountId(), home(network));
    try {
      editMap.save(ready.edits(), author, form.reason(), form.sending());
    } catch (EditConflict conflict) {
      return conflict.reason() == EditConflict.Reason.CHANGED
              && conflict.current().isPresent()
              && form.key().map(conflict.key()::equals).orElse(false)
          ? views.conflict(network, form, conflict.current().get())
          : views.form(
              FormViews.CONFLICT,
              form.with(Map.of("", texts.get("mapping.conflict." + conflict.reason().name()))),
              network);
    }
    return Response.seeOther(
            URI.create(
                site.base() + "/bewaard/" + form.sending() + "?" + "soort=" + form.kind().word()))
        .build();
  }

  private static PartnershipId home(Network network) {
    return network.partnership().orElseThrow().id();
  }

  private Map<String, String> mistakes(List<FieldProblem> problems) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    for (FieldProblem problem : problems) {
      String key = problem.field().equals(KBO) ? "mapping.remedy.kbo" : problem.key();
      mistakes.putIfAbsent(
          FormShape.inForm(problem), texts.format(key, problem.values().toArray()));
    }
    return mistakes;
  }

  private static RecordForm posted(
      FormKind kind, Optional<RecordKey> key, MultivaluedMap<String, String> sent) {
    String version = first(sent, "versie");
    String sending = first(sent, "zending");
    return new RecordForm(
        kind,
        key,
        version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0,
        sending.matches("[0-9a-f-]{36}") ? sending : UUID.randomUUID().toString(),
        first(sent, "reden"),
        FormValues.of(sent),
        Map.of());
  }

  private static Map<String, String> choices(MultivaluedMap<String, String> sent) {
    Map<String, String> choices = new LinkedHashMap<>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(Conflict.PREFIX) && !values.isEmpty()) {
            choices.put(name.substring(Conflict.PREFIX.length()), values.get(0));
          }
        });
    return choices;
  }

  static String first(MultivaluedMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
