package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.AskRecord;
import be.knooppunt.mapping.control.AskRecord.Seen;
import be.knooppunt.mapping.control.KeepSignals;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.people.entity.PersonalData;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.ClientAddress;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody sees who got a link to say whether the card of a service is still right. */
@Path("bevestig/kaart")
@Allowed(Who.LINK)
@Controller
@RequestScoped
public class CardPages {
  /** Where such a link leads to. */
  static final String ADDRESS = "/bevestig/kaart";

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  /** What a card shows, in this order. */
  private static final List<String> SHOWN =
      List.of(
          "phone",
          "email",
          "url",
          "website",
          "address",
          "openingHours",
          "howToApply",
          "waitingBand",
          "waitingMeasuredOn",
          "covers",
          "serves",
          "cost",
          "documents",
          "languages",
          "validUntil");

  private static final Map<String, String> LISTS =
      Map.of("covers", "life-domains", "serves", "target-groups", "waitingBand", "waiting-bands");

  @Inject private AskRecord askRecord;
  @Inject private ClientAddress clientAddress;
  @Inject private ClosedLinks closedLinks;
  @Inject private Lookups lookups;
  @Inject private RecordNames names;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  /** A fact of the card: the key of its name, and its value in words; empty when not known. */
  public record Fact(String name, String value) {}

  /** The card, with the question whether it is right. */
  @GET
  public Response page(@QueryParam(ConfirmPages.CODE) @DefaultValue("") String token) {
    Seen seen = askRecord.look(token, clientAddress.text());
    return seen instanceof Seen.Asked asked
        ? page(OK, token, asked, PathPages.Again.NOTHING)
        : closedLinks.page(((Seen.Nothing) seen).why());
  }

  private Response page(int status, String token, Seen.Asked asked, PathPages.Again again) {
    site.enter("bevestig");
    Network network = lookups.network(asked.link().partnershipId().orElseThrow());
    mvc.getCsrf().getToken();
    models.put("card", names.of(network, asked.record().key()));
    models.put("facts", facts(asked.record().fields()));
    models.put("isService", asked.record().key().kind() == RecordKind.SERVICE);
    models.put("version", asked.record().version());
    models.put("again", again);
    models.put("token", token);
    models.put("partnership", network.partnership().map(Site::shortName).orElse(""));
    models.put("until", PathSheet.day(asked.link().expiresAt(), texts));
    return Response.status(status)
        .entity("sides/card.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private List<Fact> facts(Fields fields) {
    List<Fact> facts = new ArrayList<>();
    for (String field : SHOWN) {
      List<String> values = fields.texts(field);
      String list = LISTS.get(field);
      if (list != null) {
        facts.add(new Fact(field, labels.listing(list, values)));
      } else if (!values.isEmpty()) {
        facts.add(new Fact(field, String.join(", ", values)));
      }
    }
    facts.removeIf(fact -> fact.value().isEmpty());
    return facts;
  }

  /** It is still right. */
  @POST
  @Path("klopt")
  public Response right(@BeanParam PathForm form) {
    Seen seen = askRecord.look(form.code(), clientAddress.text());
    if (!(seen instanceof Seen.Asked asked)) {
      return closedLinks.page(((Seen.Nothing) seen).why());
    }
    try {
      askRecord.right(asked, form.version());
    } catch (EditConflict conflict) {
      Seen now = askRecord.look(form.code(), clientAddress.text());
      return now instanceof Seen.Asked changed
          ? page(CONFLICT, form.code(), changed, again("versie", "sides.changed", form))
          : closedLinks.page(((Seen.Nothing) now).why());
    }
    return done(form);
  }

  /** Something is not right. */
  @POST
  @Path("anders")
  public Response wrong(@BeanParam PathForm form) {
    Seen seen = askRecord.look(form.code(), clientAddress.text());
    if (!(seen instanceof Seen.Asked asked)) {
      return closedLinks.page(((Seen.Nothing) seen).why());
    }
    String flaw =
        form.reason().isEmpty()
            ? "sides.dispute.empty"
            : form.reason().length() > KeepSignals.LONGEST ? "sides.card.long" : "";
    // what is on the card is the organisation's own; only what points at a person is refused
    boolean isPersonal =
        PersonalData.in(form.reason()).stream()
            .anyMatch(k -> k != PersonalData.PHONE && k != PersonalData.EMAIL);
    if (!flaw.isEmpty() || isPersonal) {
      return page(
          UNPROCESSABLE,
          form.code(),
          asked,
          again("reden", flaw.isEmpty() ? "sides.signal.personal" : flaw, form));
    }
    askRecord.wrong(asked, form.reason());
    return done(form);
  }

  private PathPages.Again again(String field, String key, PathForm form) {
    return new PathPages.Again(Map.of(field, texts.get(key)), "", "", "", form.reason());
  }

  private static Response done(PathForm form) {
    return Response.seeOther(
            URI.create(ADDRESS + "?" + ConfirmPages.CODE + "=" + Site.encoded(form.code())))
        .build();
  }
}
