package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.KeepGaps;
import be.knooppunt.gaps.control.KeepGaps.Outcome;
import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapOrder;
import be.knooppunt.gaps.entity.register.GapOrder.Counts;
import be.knooppunt.gaps.entity.register.GapState;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The register of a partnership: all gaps that are followed up, and where a finding is taken up.
 */
@Path("/{partnership}/hiaten/opvolging")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class RegisterPages {
  /** The value of the filter for gaps without an owner. */
  static final String NOBODY = "-";

  @Inject private Lookups lookups;
  @Inject private ReadRegister register;
  @Inject private KeepGaps keepGaps;
  @Inject private GapWords words;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Settings settings;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected RegisterPages() {}

  /** What the list is narrowed down to; empty texts stand for everything. */
  public record Asked(String state, String owner, String reason) {
    boolean admits(Gap gap) {
      GapFacts facts = gap.facts();
      return (state.isEmpty() || facts.state().name().equals(state))
          && (owner.isEmpty() || facts.organisation().equals(owner.equals(NOBODY) ? "" : owner))
          && (reason.isEmpty() || facts.reason().equals(reason));
    }

    /** Tells whether it is narrowed down at all. */
    public boolean isNarrow() {
      return !state.isEmpty() || !owner.isEmpty() || !reason.isEmpty();
    }

    /** The address of this choice, in another state. */
    String in(String other) {
      StringBuilder query = new StringBuilder();
      add(query, "toestand", other);
      add(query, "eigenaar", owner);
      add(query, "oorzaak", reason);
      return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
      if (!value.isEmpty()) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
        query.append(Site.encoded(value));
      }
    }
  }

  /** A way to narrow the list down to a state. */
  public record StateLink(String name, int number, String query, boolean chosen) {}

  /** An organisation that owns a gap. */
  public record Owner(String id, String name) {}

  /** The list. */
  @GET
  public Response list(
      @QueryParam("toestand") @DefaultValue("") String state,
      @QueryParam("eigenaar") @DefaultValue("") String owner,
      @QueryParam("oorzaak") @DefaultValue("") String reason) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    Asked asked = new Asked(state.toUpperCase(Locale.ROOT), owner, reason.toUpperCase(Locale.ROOT));
    List<Gap> all = register.list(network);
    List<GapRow> rows =
        all.stream().filter(asked::admits).map(gap -> words.row(network, gap)).toList();
    Counts counts = GapOrder.count(all, site.today());
    models.put("asked", asked);
    models.put("rows", rows);
    models.put("total", all.size());
    models.put("counts", counts);
    models.put("states", states(counts, asked, all.size()));
    models.put("owners", owners(network, all));
    models.put("query", asked.in(asked.state()));
    models.put(
        "calendar", settings.address() + "/api/v1/partnerships/" + partnership + "/gaps.ics");
    models.put(
        "compared",
        register
            .findCheck(network)
            .filter(check -> check.networkVersion() >= 0)
            .map(check -> texts.date(check.day()))
            .orElse(""));
    return Response.ok("gaps/register.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private List<StateLink> states(Counts counts, Asked asked, int all) {
    List<StateLink> links = new ArrayList<>();
    links.add(
        new StateLink(
            texts.get("register.filter.all"), all, asked.in(""), asked.state().isEmpty()));
    for (GapState state : GapState.values()) {
      String name = state.name();
      int number = counts.states().getOrDefault(state, 0);
      if (number > 0 || name.equals(asked.state())) {
        links.add(
            new StateLink(
                texts.get("register.state." + name),
                number,
                asked.in(name),
                name.equals(asked.state())));
      }
    }
    return links;
  }

  private List<Owner> owners(Network network, List<Gap> all) {
    Map<String, String> names = new TreeMap<>();
    for (Gap gap : all) {
      String id = gap.facts().organisation();
      if (!id.isEmpty()) {
        names.put(words.organisation(network, id), id);
      }
    }
    return names.entrySet().stream().map(e -> new Owner(e.getValue(), e.getKey())).toList();
  }

  /** Takes a finding up. */
  @POST
  @Allowed(Who.SIGNALLER)
  public Response take(
      @FormParam("bevinding") @DefaultValue("") String finding,
      @FormParam("bewijs") @DefaultValue("") String evidence,
      @FormParam("oorzaak") @DefaultValue("") String reason) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    EvidenceFilter filter =
        Arrays.stream(EvidenceFilter.values())
            .filter(known -> known.name().equalsIgnoreCase(evidence))
            .findFirst()
            .orElse(EvidenceFilter.ALL);
    String code = labels.has(GapWords.REASONS, reason) ? reason : "";
    Optional<Gap> before = register.find(network, finding);
    if (before.isPresent()) {
      return to(before.get().id(), "stond");
    }
    Outcome outcome = keepGaps.take(network, finding, filter, GapFacts.NEW.withReason(code));
    if (outcome instanceof Outcome.Kept kept) {
      return to(kept.gap().id(), "opgenomen");
    }
    throw new Problem(
        Problem.Kind.UNPROCESSABLE,
        "oorzaak",
        texts.get("register.refused.REASON_UNKNOWN"),
        texts.get("register.refused.remedy"));
  }

  private Response to(String id, String done) {
    return Response.seeOther(
            URI.create("/" + partnership + "/hiaten/opvolging/" + id + "?gedaan=" + done))
        .build();
  }
}
