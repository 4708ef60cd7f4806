package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.mapping.control.MergeRecords;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.RecordWords;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes one of two organisations, or of two services, that are the same. */
@Path("/{partnership}/samenvoegen")
@Controller
@RequestScoped
@Allowed(Who.EDITOR)
public class MergePages {
  private static final Set<String> UNSEEN = Set.of("id", "steward", "identifiers");

  @Inject private Lookups lookups;
  @Inject private MapRecords records;
  @Inject private MergeRecords mergeRecords;
  @Inject private EditMap editMap;
  @Inject private EditorRights editorRights;
  @Inject private CurrentRights rights;
  @Inject private RecordWords words;
  @Inject private FieldWords fieldWords;
  @Inject private FormViews views;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private Site site;

  private record Pair(FormKind kind, StoredRecord one, StoredRecord other) {}

  /** Both records side by side. */
  @GET
  public Response ask(
      @PathParam("partnership") String partnership,
      @QueryParam("a") @DefaultValue("") String a,
      @QueryParam("b") @DefaultValue("") String b) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return choose(network, a);
    }
    return page(FormViews.OK, network, pair(a, b), "");
  }

  private Response choose(Network network, String a) {
    models.put(
        "organisations",
        network.organisations().stream()
            .map(o -> new ServiceWords.Line(o.id().value(), o.nameOn(site.today())))
            .sorted(Comparator.comparing(ServiceWords.Line::text, String.CASE_INSENSITIVE_ORDER))
            .toList());
    models.put("services", new ServiceWords(network, site.today()).linesByName());
    models.put("chosen", a);
    return views.page(FormViews.OK, "mapping/merge-choose.xhtml");
  }

  /** Makes one of them. */
  @POST
  public Response merge(
      @PathParam("partnership") String partnership, MultivaluedMap<String, String> sent) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    Pair pair = pair(FormFlow.first(sent, "a"), FormFlow.first(sent, "b"));
    String sending = FormFlow.first(sent, "zending");
    boolean isSeen =
        FormFlow.first(sent, "versieA").equals(String.valueOf(pair.one().version()))
            && FormFlow.first(sent, "versieB").equals(String.valueOf(pair.other().version()));
    if (!isSeen || !sending.matches("[0-9a-f-]{36}")) {
      return page(FormViews.CONFLICT, network, pair, texts.get("mapping.conflict.CHANGED"));
    }
    Fields fields = pair.one().fields();
    for (Fields.Difference difference : differences(pair)) {
      if (FormFlow.first(sent, Conflict.PREFIX + difference.field()).equals("b")) {
        fields = fields.with(difference.field(), difference.after());
      }
    }
    List<Edit> edits = mergeRecords.merge(pair.one(), pair.other(), fields);
    Author author = new Author(rights.requireAccountId(), network.partnership().orElseThrow().id());
    try {
      editMap.save(edits, author, FormFlow.first(sent, "reden"), sending);
    } catch (EditConflict conflict) {
      return page(
          FormViews.CONFLICT,
          network,
          pair,
          texts.get("mapping.conflict." + conflict.reason().name()));
    }
    return Response.seeOther(URI.create(site.base() + "/bewaard/" + sending)).build();
  }

  private Pair pair(String a, String b) {
    for (FormKind kind : List.of(FormKind.ORGANISATION, FormKind.SERVICE)) {
      Optional<StoredRecord> one = find(kind, "a", a);
      Optional<StoredRecord> other = find(kind, "b", b);
      if (one.isPresent() && other.isPresent() && !a.equals(b)) {
        if (!editorRights.mayChange(one.get()) || !editorRights.mayChange(other.get())) {
          throw Problem.forbidden();
        }
        return new Pair(kind, one.get(), other.get());
      }
    }
    throw Lookups.unknown("b", b);
  }

  private Optional<StoredRecord> find(FormKind kind, String field, String id) {
    return records.find(new RecordKey(kind.record(), Lookups.wellFormed(field, id)));
  }

  private static List<Fields.Difference> differences(Pair pair) {
    return pair.one().fields().differences(pair.other().fields()).stream()
        .filter(difference -> !UNSEEN.contains(difference.field()))
        .toList();
  }

  private Response page(int status, Network network, Pair pair, String mistake) {
    FormValues one = FormValues.of(pair.one().fields());
    FormValues other = FormValues.of(pair.other().fields());
    List<FormViews.Row> rows = new ArrayList<>();
    for (Fields.Difference difference : differences(pair)) {
      String field = difference.field();
      rows.add(
          new FormViews.Row(
              field,
              fieldWords.label(field),
              fieldWords.value(pair.kind(), field, one, network),
              fieldWords.value(pair.kind(), field, other, network),
              difference.before() == null ? "b" : "a"));
    }
    models.put("rows", rows);
    models.put("one", pair.one());
    models.put("other", pair.other());
    models.put("oneName", words.name(network, pair.one().key(), pair.one().fields()));
    models.put("otherName", words.name(network, pair.other().key(), pair.other().fields()));
    models.put("sending", UUID.randomUUID().toString());
    models.put("mistake", mistake);
    views.preview(network, mergeRecords.merge(pair.one(), pair.other(), pair.one().fields()));
    return views.page(status, "mapping/merge.xhtml");
  }
}
