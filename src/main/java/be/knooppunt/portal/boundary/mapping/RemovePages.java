package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.RecordWords;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a record off the map, after showing what goes with it. */
@Path("/{partnership}")
@Controller
@RequestScoped
@Allowed(Who.EDITOR)
public class RemovePages {
  @Inject private Lookups lookups;
  @Inject private MapRecords records;
  @Inject private EditMap editMap;
  @Inject private EditorRights editorRights;
  @Inject private CurrentRights rights;
  @Inject private RecordWords words;
  @Inject private FormViews views;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private Site site;

  /**
   * A record that goes, or from which something goes.
   *
   * @param stays true when only what names the removed record goes from it
   */
  public record Part(String kind, String name, boolean stays) {}

  /** What would go, and what that does. */
  @GET
  @Path("{kind: organisatie|dienst|mandaat|route|band}/{id}/verwijderen")
  public Response ask(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    FormKind form = FormKind.find(kind).orElseThrow();
    StoredRecord stored = stored(form, id);
    return editorRights.mayChange(stored)
        ? page(FormViews.OK, network, form, stored, UUID.randomUUID().toString(), "", "")
        : views.notYours(network, form, stored);
  }

  /** Takes it off the map. */
  @POST
  @Path("{kind: organisatie|dienst|mandaat|route|band}/{id}/verwijderen")
  public Response remove(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    FormKind form = FormKind.find(kind).orElseThrow();
    StoredRecord stored = stored(form, id);
    if (!editorRights.mayChange(stored)) {
      return views.notYours(network, form, stored);
    }
    String reason = FormFlow.first(sent, "reden");
    String sending = FormFlow.first(sent, "zending");
    if (reason.isEmpty()) {
      return page(
          FormViews.UNPROCESSABLE,
          network,
          form,
          stored,
          sending,
          reason,
          texts.get("mapping.removing.reason"));
    }
    boolean isSeen = FormFlow.first(sent, "versie").equals(String.valueOf(stored.version()));
    if (!isSeen || !sending.matches("[0-9a-f-]{36}")) {
      return changed(network, form, stored, reason);
    }
    Author author = new Author(rights.requireAccountId(), network.partnership().orElseThrow().id());
    try {
      List<Edit> edits = editMap.removal(stored.key(), stored.version());
      editMap.save(edits, author, reason, sending);
    } catch (EditConflict conflict) {
      return changed(network, form, stored, reason);
    }
    return Response.seeOther(URI.create(site.base() + "/bewaard/" + sending)).build();
  }

  private Response changed(Network network, FormKind form, StoredRecord stored, String reason) {
    return page(
        FormViews.CONFLICT,
        network,
        form,
        stored,
        UUID.randomUUID().toString(),
        reason,
        texts.get("mapping.conflict.CHANGED"));
  }

  private StoredRecord stored(FormKind form, String id) {
    RecordKey key = RecordPages.key(records, form, id);
    return records.find(key).orElseThrow(() -> Lookups.unknown(form.word(), id));
  }

  private Response page(
      int status,
      Network network,
      FormKind form,
      StoredRecord stored,
      String sending,
      String reason,
      String mistake) {
    List<Edit> edits = editMap.removal(stored.key(), stored.version());
    Map<RecordKey, StoredRecord> there = new HashMap<>();
    records
        .list(edits.stream().map(Edit::key).toList())
        .forEach(record -> there.put(record.key(), record));
    List<Part> along = new ArrayList<>();
    for (Edit edit : edits) {
      StoredRecord record = there.get(edit.key());
      if (record != null && !edit.key().equals(stored.key())) {
        along.add(part(network, record, edit.after().isPresent()));
      }
    }
    models.put("what", part(network, stored, false));
    models.put("along", along);
    models.put("version", stored.version());
    models.put("sending", sending);
    models.put("reason", reason);
    models.put("mistake", mistake);
    models.put("action", form.removeAddress(site.base(), stored.key()));
    views.preview(network, edits);
    return views.page(status, "mapping/remove.xhtml");
  }

  private Part part(Network network, StoredRecord record, boolean stays) {
    String kind =
        FormKind.of(record.key().kind())
            .map(FormKind::name)
            .orElseGet(() -> record.key().kind().name());
    return new Part(
        texts.get("mapping.kind." + kind),
        words.name(network, record.key(), record.fields()),
        stays);
  }
}
