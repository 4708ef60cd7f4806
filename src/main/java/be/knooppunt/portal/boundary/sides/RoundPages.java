package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.HoldRound;
import be.knooppunt.mapping.control.HoldRound.Invited;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundFigures;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.sides.PassOn.Passed;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The rounds of questions of a partnership: make one, see how far it is, remind, close. */
@Path("/{partnership}/rondes")
@Allowed(Who.COORDINATOR)
@Controller
@RequestScoped
public class RoundPages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_NAME = 100;
  private static final int USUAL_DAYS = 28;
  private static final int MOST_DAYS = 366;

  @Inject private Lookups lookups;
  @Inject private HoldRound holdRound;
  @Inject private CurrentRights rights;
  @Inject private PassOn passOn;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected RoundPages() {}

  /** A round in the list. */
  public record RoundLine(
      String id, String name, String closes, boolean open, int asked, int submitted) {}

  /** An organisation that can be asked. */
  public record Choice(String id, String name, boolean chosen) {}

  /** What was filled in, and what of it has to be mended. */
  public record RoundDraft(String name, String closes, Map<String, String> errors) {
    /** The field that an error is about. */
    public String anchor(String field) {
      return field;
    }
  }

  /** How far an organisation is; a day that is empty did not come yet. */
  public record Progress(
      String id, String name, String invited, String opened, String submitted, int named) {}

  /** What is thought of an organisation; a mean that is empty cannot be given. */
  public record Figure(String name, String trust, String value) {}

  /** A path that was named, in words; own words and how often come from the answer alone. */
  public record NamedLine(
      String route, String by, String handover, String often, String hears, String words) {}

  /** The list, and the form for a new round. */
  @GET
  public Response list() {
    Network network = lookups.network(partnership);
    LocalDate closes = site.today().plusDays(USUAL_DAYS);
    Set<String> members =
        network.members().stream()
            .filter(m -> m.validity().holdsOn(site.today()))
            .map(Membership::organisation)
            .map(OrganisationId::value)
            .collect(Collectors.toSet());
    return list(OK, network, new RoundDraft("", closes.toString(), Map.of()), members);
  }

  private Response list(int status, Network network, RoundDraft draft, Set<String> chosen) {
    site.enter(network, "rondes");
    mvc.getCsrf().getToken();
    models.put("rounds", holdRound.listOf(partnership).stream().map(this::line).toList());
    models.put("again", draft);
    models.put(
        "choices",
        network.organisations().stream()
            .map(o -> new Choice(o.id().value(), name(o), chosen.contains(o.id().value())))
            .sorted(Comparator.comparing(c -> c.name().toLowerCase(Locale.ROOT)))
            .toList());
    return page(status, "sides/rounds.xhtml");
  }

  private static Response page(int status, String view) {
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private String name(Organisation organisation) {
    return organisation.nameOn(site.today());
  }

  private RoundLine line(PartnerRound round) {
    List<RoundPartner> partners = holdRound.listPartners(round);
    return new RoundLine(
        round.id(),
        round.name(),
        texts.date(round.closesOn()),
        holdRound.isOpen(round),
        partners.size(),
        (int) partners.stream().filter(p -> p.submittedAt().isPresent()).count());
  }

  /** Makes a round, and shows once how to pass the links on. */
  @POST
  public Response make(
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("tot") @DefaultValue("") String until,
      @FormParam("organisatie") List<String> organisations) {
    Network network = lookups.network(partnership);
    Map<String, String> errors = new LinkedHashMap<>();
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
      errors.put("naam", texts.get("rounds.name.wrong"));
    }
    Optional<LocalDate> closes = day(until).filter(this::isSoon);
    if (closes.isEmpty()) {
      errors.put("tot", texts.get("rounds.closes.wrong"));
    }
    Set<String> chosen = Set.copyOf(organisations);
    List<OrganisationId> asked =
        network.organisations().stream()
            .map(Organisation::id)
            .filter(id -> chosen.contains(id.value()))
            .toList();
    if (asked.isEmpty()) {
      errors.put("organisaties", texts.get("rounds.organisations.none"));
    }
    if (!errors.isEmpty()) {
      return list(UNPROCESSABLE, network, new RoundDraft(kept, until, errors), chosen);
    }
    HoldRound.Made made =
        holdRound.make(partnership, kept, closes.orElseThrow(), asked, rights.requireAccountId());
    return passed(network, made.round(), made.invited());
  }

  private boolean isSoon(LocalDate day) {
    return !day.isBefore(site.today()) && !day.isAfter(site.today().plusDays(MOST_DAYS));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Response passed(Network network, PartnerRound round, List<Invited> invited) {
    site.enter(network, "rondes");
    List<Passed> passed = new ArrayList<>();
    for (Invited one : invited) {
      network
          .findOrganisation(one.organisation())
          .ifPresent(o -> passed.add(passOn.round(network, o, round, one.token())));
    }
    models.put("passed", passed);
    models.put("back", site.base() + "/rondes/" + round.id());
    return page(OK, "sides/asked.xhtml");
  }

  /** How far a round is. */
  @GET
  @Path("{id: [0-9a-f-]{36}}")
  public Response round(@PathParam("id") String id) {
    Network network = lookups.network(partnership);
    PartnerRound round = holdRound.get(partnership, id);
    site.enter(network, "rondes");
    mvc.getCsrf().getToken();
    List<Progress> progress =
        holdRound.listPartners(round).stream().map(p -> progress(network, p)).toList();
    models.put("round", line(round));
    models.put("progress", progress);
    models.put("someWait", progress.stream().anyMatch(p -> p.submitted().isEmpty()));
    models.put(
        "figures",
        holdRound.figures(round, network).stream().map(f -> figure(network, f)).toList());
    models.put("fewest", RoundFigures.FEWEST);
    models.put("named", holdRound.listNamed(round).stream().map(t -> named(network, t)).toList());
    return page(OK, "sides/round.xhtml");
  }

  private Progress progress(Network network, RoundPartner partner) {
    OrganisationId id = new OrganisationId(partner.organisationId());
    return new Progress(
        id.value(),
        network.findOrganisation(id).map(this::name).orElse(id.value()),
        day(partner.invitedAt()),
        day(partner.openedAt()),
        day(partner.submittedAt()),
        partner.submittedAt().isPresent() ? HoldRound.named(partner) : 0);
  }

  private NamedLine named(Network network, HoldRound.Told told) {
    NamedPath path = told.path();
    return new NamedLine(
        RoundExport.service(network, path.from()) + " → " + RoundExport.service(network, path.to()),
        network.findOrganisation(told.by()).map(this::name).orElse(told.by().value()),
        labels.capital("handovers", path.handover()),
        texts.get("rounds.often." + path.frequency()),
        texts.get("rounds.hears." + path.feedback()),
        path.words());
  }

  private String day(Optional<Instant> moment) {
    return moment.map(m -> PathSheet.day(m, texts)).orElse("");
  }

  private Figure figure(Network network, RoundFigures figures) {
    return new Figure(
        network
            .findOrganisation(figures.organisation())
            .map(this::name)
            .orElse(figures.organisation().value()),
        mean(figures.trust()),
        mean(figures.value()));
  }

  private String mean(OptionalDouble mean) {
    return mean.isPresent()
        ? String.format(Locale.forLanguageTag(texts.code()), "%.1f", mean.getAsDouble())
        : "";
  }

  /** Gives new links to those who were chosen and did not answer yet. */
  @POST
  @Path("{id: [0-9a-f-]{36}}/herinner")
  public Response remind(
      @PathParam("id") String id, @FormParam("organisatie") List<String> organisations) {
    Network network = lookups.network(partnership);
    PartnerRound round = holdRound.get(partnership, id);
    return passed(
        network, round, holdRound.remind(round, organisations, rights.requireAccountId()));
  }

  /** Takes no answers any more. */
  @POST
  @Path("{id: [0-9a-f-]{36}}/sluit")
  public Response close(@PathParam("id") String id) {
    lookups.network(partnership);
    holdRound.close(partnership, id);
    return Response.seeOther(URI.create("/" + partnership + "/rondes/" + id)).build();
  }
}
