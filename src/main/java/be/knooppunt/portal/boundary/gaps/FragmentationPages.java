package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.CalculateMeasures;
import be.knooppunt.gaps.control.MeasureJob;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does this network hang together? Its measures, in words. */
@Path("/{partnership}/versnippering")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class FragmentationPages {
  private static final int FEW = 8;

  @Inject private Lookups lookups;
  @Inject private CalculateMeasures calculate;
  @Inject private CurrentRights rights;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** The page, or how far the calculation of a large network is. */
  @GET
  public String show(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    Parameters asked = new Parameters(uri.getQueryParameters());
    FragmentationQuestion question = FragmentationQuestion.of(asked, site.today(), labels);
    models.put("asked", question);
    models.put("lenses", Lens.values());
    models.put("api", "/api/v1/partnerships/" + partnership);
    models.put("mayStop", rights.mayReadInside(partnership));
    MeasureJob job = job(network, question, asked.text("opnieuw").isPresent());
    models.put("job", job);
    models.put("done", Math.round(100 * job.share()));
    Optional<Figures> figures = job.figures();
    if (figures.isEmpty()) {
      return "gaps/fragmentation-wait.xhtml";
    }
    put(network, question, figures.get());
    return "gaps/fragmentation.xhtml";
  }

  /** Stops the calculation, then shows that it stopped. */
  @POST
  @Path("stop")
  @Allowed(Who.INSIDE)
  public Response stop(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    FragmentationQuestion question = FragmentationQuestion.of(asked, site.today(), labels);
    calculate.stop(network, question.question());
    return Response.seeOther(URI.create("/" + partnership + "/versnippering" + question.query()))
        .build();
  }

  /** What was stopped stays so until somebody asks for it again. */
  private MeasureJob job(Network network, FragmentationQuestion question, boolean again) {
    return calculate
        .find(network, question.question())
        .filter(known -> known.state() == MeasureJob.State.STOPPED && !again)
        .orElseGet(() -> calculate.ask(network, question.question()));
  }

  private void put(Network network, FragmentationQuestion question, Figures figures) {
    Parties parties = new Parties(network, figures, labels, question.isOfServices());
    ReadingWords words = new ReadingWords(figures, parties, texts, question.isOfServices());
    models.put("figures", figures);
    models.put("readings", new Readings(words).all());
    models.put("every", figures.list().stream().map(words::shown).toList());
    models.put("tables", new FragmentationTables(figures, parties, texts));
    models.put("curve", Curve.of(figures, parties));
    models.put("isFew", figures.size() < FEW);
    models.put("basis", basis(question, figures));
    models.put("mix", mix(figures));
    int assumed = figures.measured().evidence().getOrDefault(Evidence.ASSUMED, 0);
    models.put("assumed", assumed);
  }

  private String basis(FragmentationQuestion question, Figures figures) {
    String parties =
        texts.count(
            question.isOfServices() ? "count.services" : "count.organisations", figures.size());
    String links =
        question.isOfTies()
            ? texts.count("measures.ties", figures.graph().tieCount())
            : texts.count("measures.paths", figures.graph().arcCount());
    return texts.format("measures.basis", parties, links, texts.date(question.date()));
  }

  private String mix(Figures figures) {
    return figures.measured().evidence().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue() + " × " + labels.of(Vocabularies.EVIDENCE, entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}
