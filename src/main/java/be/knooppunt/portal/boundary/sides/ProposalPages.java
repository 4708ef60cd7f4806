package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.ProposeChange;
import be.knooppunt.mapping.control.RecordRights;
import be.knooppunt.mapping.entity.Proposal;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.BeanParam;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposals for the cards that other partnerships keep, and the decisions on them. */
@Path("/{partnership}")
@Allowed(Who.EDITOR)
@Controller
@RequestScoped
public class ProposalPages {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST = 500;

  @Inject private Lookups lookups;
  @Inject private RecordNames names;
  @Inject private RecordRights recordRights;
  @Inject private CurrentRights rights;
  @Inject private ProposeChange proposeChange;
  @Inject private EditMap edits;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected ProposalPages() {}

  /** A field of a form or of a decision. */
  public record Line(String field, String now, String proposed) {}

  /** What was proposed before. */
  public record Earlier(String day, Proposal.State state, String decision) {}

  private StoredRecord service(Network network, String id) {
    if (network.findService(new ServiceId(Lookups.wellFormed("id", id))).isEmpty()) {
      throw Lookups.unknown("service", id);
    }
    return edits.get(new RecordKey(RecordKind.SERVICE, id));
  }

  /** The form. */
  @GET
  @Path("voorstel/services/{id}")
  public Response form(
      @PathParam("id") String id, @QueryParam("gedaan") @DefaultValue("") String done) {
    Network network = lookups.network(partnership);
    StoredRecord record = service(network, id);
    models.put("done", done.equals("ja"));
    return form(OK, network, record, Map.of(), Map.of(), "");
  }

  private Response form(
      int status,
      Network network,
      StoredRecord record,
      Map<String, String> written,
      Map<String, String> errors,
      String reason) {
    site.enter(network, "diensten");
    Fields fields = record.fields();
    models.put(
        "lines",
        ProposeChange.FIELDS.stream()
            .map(f -> new Line(f, fields.text(f), written.getOrDefault(f, fields.text(f))))
            .toList());
    models.put(
        "earlier",
        proposeChange.listOf(partnership, record.key()).stream()
            .map(
                p ->
                    new Earlier(
                        PathSheet.day(p.proposedAt(), texts), p.state(), p.decision().orElse("")))
            .toList());
    if (models.get("done") == null) {
      models.put("done", false);
    }
    models.put("again", new PathPages.Again(errors, "", "", "", reason));
    return page(status, "sides/proposal.xhtml", network, record);
  }

  private Response page(int status, String view, Network network, StoredRecord record) {
    models.put("subject", names.of(network, record.key()));
    models.put("id", record.key().id());
    models.put("version", record.version());
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Proposes. */
  @POST
  @Path("voorstel/services/{id}")
  public Response propose(@PathParam("id") String id, @BeanParam ProposalForm form) {
    Network network = lookups.network(partnership);
    StoredRecord record = service(network, id);
    Map<String, String> written = form.written();
    Map<String, String> errors = new LinkedHashMap<>();
    if (form.reason().isEmpty()) {
      errors.put("reden", texts.get("sides.proposal.reason.empty"));
    } else if (form.reason().length() > LONGEST) {
      errors.put("reden", texts.with("network.remedy.length", LONGEST));
    }
    boolean isSame =
        written.entrySet().stream()
            .allMatch(e -> e.getValue().equals(record.fields().text(e.getKey())));
    if (isSame) {
      errors.put("name", texts.get("sides.proposal.same"));
    }
    if (errors.isEmpty()) {
      List<FieldProblem> problems =
          proposeChange.propose(
              partnership, record.key(), written, form.reason(), rights.requireAccountId());
      problems.forEach(p -> errors.put(p.field(), texts.format(p.key(), p.values().toArray())));
    }
    return errors.isEmpty()
        ? Response.seeOther(
                URI.create("/" + partnership + "/voorstel/services/" + id + "?gedaan=ja"))
            .build()
        : form(UNPROCESSABLE, network, record, written, errors, form.reason());
  }

  /** A proposal that whoever looks may decide on. */
  private Proposal mine(String id) {
    Proposal proposal = proposeChange.get(id);
    if (!proposal.stewardId().equals(partnership)) {
      throw Lookups.unknown("proposal", id);
    }
    StoredRecord record = edits.get(proposal.key());
    recordRights.requireEdit(record.key(), record.fields());
    return proposal;
  }

  /** A proposal beside what there is now. */
  @GET
  @Path("voorstellen/{proposal}")
  public Response decide(@PathParam("proposal") String id) {
    return decide(OK, mine(id), Map.of());
  }

  private Response decide(int status, Proposal proposal, Map<String, String> errors) {
    Network network = lookups.network(partnership);
    site.enter(network, "werklijst");
    StoredRecord record = edits.get(proposal.key());
    models.put(
        "lines",
        ProposeChange.fields(proposal).entrySet().stream()
            .map(f -> new Line(f.getKey(), record.fields().text(f.getKey()), f.getValue()))
            .toList());
    models.put("proposal", proposal);
    models.put("open", proposal.state() == Proposal.State.OPEN);
    models.put("again", new PathPages.Again(errors, "", "", "", ""));
    return page(status, "sides/decide.xhtml", network, record);
  }

  /** Takes the chosen fields over. */
  @POST
  @Path("voorstellen/{proposal}/overnemen")
  public Response accept(
      @PathParam("proposal") String id,
      @FormParam("veld") List<String> chosen,
      @BeanParam PathForm form) {
    Proposal proposal = mine(id);
    requireOpen(proposal);
    if (chosen.isEmpty()) {
      return decide(UNPROCESSABLE, proposal, Map.of("velden", texts.get("sides.proposal.none")));
    }
    String account = rights.requireAccountId();
    try {
      List<FieldProblem> problems =
          proposeChange.accept(
              proposal,
              chosen,
              form.version(),
              new Author(account, new PartnershipId(partnership)));
      if (!problems.isEmpty()) {
        FieldProblem first = problems.get(0);
        return decide(
            UNPROCESSABLE,
            proposal,
            Map.of("velden", texts.format(first.key(), first.values().toArray())));
      }
    } catch (EditConflict conflict) {
      return decide(CONFLICT, proposal, Map.of("velden", texts.get("sides.card.changed")));
    }
    proposeChange.decide(id, Proposal.State.ACCEPTED, account, "");
    return workList();
  }

  /** Says why it is not taken over. */
  @POST
  @Path("voorstellen/{proposal}/weigeren")
  public Response decline(@PathParam("proposal") String id, @BeanParam PathForm form) {
    Proposal proposal = mine(id);
    requireOpen(proposal);
    if (form.reason().isEmpty() || form.reason().length() > LONGEST) {
      return decide(
          UNPROCESSABLE, proposal, Map.of("reden", texts.get("sides.proposal.why.empty")));
    }
    proposeChange.decide(id, Proposal.State.DECLINED, rights.requireAccountId(), form.reason());
    return workList();
  }

  private void requireOpen(Proposal proposal) {
    if (proposal.state() != Proposal.State.OPEN) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          texts.get("sides.proposal.decided"),
          texts.get("sides.work.link"));
    }
  }

  private Response workList() {
    return Response.seeOther(URI.create("/" + partnership + "/werklijst")).build();
  }
}
