package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.ConfirmRecord;
import be.knooppunt.mapping.control.ConfirmRecord.Witness;
import be.knooppunt.mapping.control.RecordRights;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/** Takes the one click by which an editor says that a card is still right. */
@Path("/{partnership}/klopt")
@Allowed(Who.EDITOR)
@Controller
@RequestScoped
public class StillRight {
  private static final Set<RecordKind> CARDS = Set.of(RecordKind.SERVICE, RecordKind.ORGANISATION);

  @Inject private Lookups lookups;
  @Inject private RecordNames names;
  @Inject private RecordRights recordRights;
  @Inject private CurrentRights rights;
  @Inject private EditMap edits;
  @Inject private ConfirmRecord confirmRecord;
  @Inject private Texts texts;

  /** It is still right. */
  @POST
  @Path("{kind}/{id}")
  public Response confirm(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @BeanParam PathForm form) {
    Network network = lookups.network(partnership);
    RecordKey key =
        new RecordKey(
            RecordKind.find(kind)
                .filter(CARDS::contains)
                .orElseThrow(() -> Lookups.unknown("kind", kind)),
            Lookups.wellFormed("id", id));
    StoredRecord record = edits.get(key);
    recordRights.requireEdit(key, record.fields());
    try {
      confirmRecord.confirm(
          key, form.version(), witness(partnership, record), UUID.randomUUID().toString());
    } catch (EditConflict conflict) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          texts.get("sides.card.changed"),
          texts.get("sides.card.again"));
    }
    return Response.seeOther(URI.create(names.of(network, key).href() + "#bron")).build();
  }

  private Witness witness(String partnership, StoredRecord record) {
    Set<String> mine = rights.organisationsIn(partnership);
    boolean isOwn =
        record.key().kind() == RecordKind.ORGANISATION
            ? mine.contains(record.key().id())
            : record.fields().texts("organisations").stream().anyMatch(mine::contains);
    return new Witness(
        new Author(rights.requireAccountId(), new PartnershipId(partnership)),
        isOwn ? "Redacteur van de organisatie" : "Coördinator van het partnerschap",
        isOwn);
  }
}
