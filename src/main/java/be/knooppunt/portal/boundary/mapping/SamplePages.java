package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.mapping.control.CopyPartnership;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.NetworkWriter;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.UndoChanges;
import be.knooppunt.network.control.UndoChanges.Outcome;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sample networks: off the start page, off the map, back again, or copied as a start. */
@Path("/beheer/voorbeelden")
@Controller
@RequestScoped
@Allowed(Who.ADMINISTRATOR)
public class SamplePages {
  private static final String BASE = "/beheer/voorbeelden";
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @Inject private Networks networks;
  @Inject private NetworkWriter writer;
  @Inject private MapRecords records;
  @Inject private EditMap editMap;
  @Inject private UndoChanges undoChanges;
  @Inject private CopyPartnership copyPartnership;
  @Inject private BeginEdits beginEdits;
  @Inject private CurrentRights rights;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Texts texts;
  @Inject private Site site;

  /**
   * A sample as the page shows it.
   *
   * @param services how many services it has on the map
   */
  public record Sample(
      String id, String name, boolean present, boolean hidden, int services, int records) {}

  /** All samples that were ever read in. */
  @GET
  public Response list(@QueryParam("gedaan") @DefaultValue("") String done) {
    return page(OK, done.matches("[a-z]{1,20}") ? done : "", "", "");
  }

  private Response page(int status, String done, String mistake, String of) {
    site.enter("beheer");
    List<Sample> samples = new ArrayList<>();
    for (String id : LoadShippedData.SAMPLES) {
      if (writer.hasLoadedSample(id)) {
        samples.add(sample(id));
      }
    }
    models.put("samples", samples);
    models.put("done", done);
    models.put("mistake", mistake);
    models.put("mistakeOf", of);
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity("mapping/samples.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Sample sample(String id) {
    PartnershipId partnership = new PartnershipId(id);
    Optional<Network> network = networks.find(partnership);
    String name =
        network
            .flatMap(Network::partnership)
            .map(p -> p.name())
            .or(() -> removal(id).map(change -> change.shown().text("name")))
            .orElse(id);
    return new Sample(
        id,
        name,
        network.isPresent(),
        networks.listHiddenSamples().contains(partnership),
        network.map(n -> n.services().size()).orElse(0),
        network.isPresent() ? edits(id).size() : 0);
  }

  private List<Edit> edits(String id) {
    return editMap.removal(key(id), Edit.ANY);
  }

  private static RecordKey key(String id) {
    return new RecordKey(RecordKind.PARTNERSHIP, id);
  }

  /** The change that took a sample off the map, when that is the last thing that happened. */
  private Optional<Change> removal(String id) {
    return records.listChanges(ChangeQuery.of(key(id), 1)).stream()
        .filter(change -> change.action() == Change.Action.REMOVED)
        .findFirst();
  }

  private static String known(String id) {
    if (!LoadShippedData.SAMPLES.contains(id)) {
      throw Lookups.unknown("sample", id);
    }
    return id;
  }

  private static Response done(String what) {
    return Response.seeOther(URI.create(BASE + "?gedaan=" + what)).build();
  }

  private Author author(String id) {
    return new Author(rights.requireAccountId(), new PartnershipId(id));
  }

  /** Takes a sample off the start page, or puts it back there. */
  @POST
  @Path("{id}/verbergen")
  public Response hide(
      @PathParam("id") String id, @FormParam("verborgen") @DefaultValue("") String hidden) {
    boolean isHidden = hidden.equals("ja");
    writer.hideSample(known(id), isHidden);
    return done(isHidden ? "verborgen" : "getoond");
  }

  /** Takes a sample off the map, whole. */
  @POST
  @Path("{id}/verwijderen")
  public Response remove(@PathParam("id") String id) {
    try {
      editMap.save(edits(known(id)), author(id), texts.get("samples.removed.reason"));
    } catch (EditConflict conflict) {
      return page(CONFLICT, "", texts.get("samples.conflict"), id);
    }
    return done("verwijderd");
  }

  /** Puts a sample back as it was. */
  @POST
  @Path("{id}/terug")
  public Response restore(@PathParam("id") String id) {
    String batch =
        removal(known(id)).map(Change::batchId).orElseThrow(() -> Lookups.unknown("sample", id));
    Outcome outcome = undoChanges.undo(batch, author(id), texts.get("samples.restored.reason"));
    return outcome instanceof Outcome.Undone
        ? done("terug")
        : page(CONFLICT, "", texts.get("samples.conflict"), id);
  }

  /** Copies a sample as the start of another partnership. */
  @POST
  @Path("{id}/kopieren")
  public Response copy(
      @PathParam("id") String id, @FormParam("naam") @DefaultValue("") String name) {
    String plain = name.strip();
    if (plain.isEmpty() || plain.length() > 200) {
      return page(UNPROCESSABLE, "", texts.get("network.remedy.name"), id);
    }
    PartnershipId to = beginEdits.id(plain);
    copyPartnership.copy(
        new PartnershipId(known(id)),
        to,
        plain,
        rights.requireAccountId(),
        texts.get("samples.copied.reason"));
    return Response.seeOther(URI.create("/" + to.value() + "/bewerken")).build();
  }
}
