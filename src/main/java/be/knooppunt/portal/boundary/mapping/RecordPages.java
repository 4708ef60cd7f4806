package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The form of a record that is on the map. */
@Path("/{partnership}")
@Controller
@RequestScoped
@Allowed(Who.EDITOR)
public class RecordPages {
  @Inject private Lookups lookups;
  @Inject private MapRecords records;
  @Inject private FormFlow flow;

  /** The form. */
  @GET
  @Path("{kind: organisatie|dienst|mandaat|route|band|partnerschap}/{id}/bewerken")
  public Response edit(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    FormKind form = FormKind.find(kind).orElseThrow();
    return flow.open(network, form, key(partnership, form, id));
  }

  /** Takes the form. */
  @POST
  @Path("{kind: organisatie|dienst|mandaat|route|band|partnerschap}/{id}/bewerken")
  public Response change(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent) {
    Network network = lookups.network(partnership);
    FormKind form = FormKind.find(kind).orElseThrow();
    return flow.submit(network, form, Optional.of(key(partnership, form, id)), sent);
  }

  private RecordKey key(String partnership, FormKind form, String id) {
    if (form == FormKind.PARTNERSHIP && !id.equals(partnership)) {
      throw Lookups.unknown(form.word(), id); // another one is changed at its own address
    }
    return key(records, form, id);
  }

  /** The key of a record in an address: a path may be one to a kind of service. */
  static RecordKey key(MapRecords records, FormKind form, String id) {
    RecordKey key = new RecordKey(form.record(), Lookups.wellFormed("id", id));
    RecordKey other = new RecordKey(RecordKind.CATEGORY_PATH, id);
    return form == FormKind.PATH && records.find(key).isEmpty() && records.find(other).isPresent()
        ? other
        : key;
  }
}
