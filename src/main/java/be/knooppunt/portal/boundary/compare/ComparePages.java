package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.ComparisonJob;
import be.knooppunt.compare.control.KeepViews;
import be.knooppunt.compare.control.ReadColumns;
import be.knooppunt.compare.control.ShownComparison;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Region;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.SharedWith;
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
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How do partnerships, regions and dates differ, fairly? */
@Path("/vergelijk")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class ComparePages {
  @Inject private ShownComparison shown;
  @Inject private SharedWith shared;
  @Inject private ComparePictures pictures;
  @Inject private ReadColumns readColumns;
  @Inject private Networks networks;
  @Inject private CurrentRights rights;
  @Inject private KeepViews keepViews;
  @Inject private MvcContext mvc;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** A partnership that can be chosen. */
  public record Choice(String id, String name, boolean isChosen) {}

  /** The comparison, how far it is, or the choice of what to compare. */
  @GET
  public Response show() {
    Parameters asked = new Parameters(uri.getQueryParameters());
    CompareQuery query =
        CompareQuery.of(asked, site.today(), labels)
            .with(
                asked
                    .text("alle")
                    .map(kind -> regions().getOrDefault(kind, List.of()))
                    .orElse(List.of()));
    enter(query);
    if (query.isAdding()) {
      return Response.seeOther(URI.create("/vergelijk" + query.query())).build();
    }
    models.put("asked", query.how());
    models.put("query", query);
    models.put("choices", choices(query));
    models.put("regions", regions());
    models.put("lenses", Lens.values());
    putViews(query);
    if (query.columns().isEmpty()) {
      return page("compare/choose.xhtml");
    }
    ComparisonJob job = shown.ask(query.question());
    Optional<Comparison> made = job.comparison().map(shown::seen);
    SymbolMap.Measure measure = ComparePictures.measure(asked);
    if (made.isEmpty() || !pictures.areReady(made.get(), measure)) {
      models.put("job", job);
      return page("compare/wait.xhtml");
    }
    Comparison comparison = made.get();
    models.put("comparison", comparison);
    models.put(
        "shown",
        new ComparisonWords(comparison, texts, labels)
            .view(query.sort(), query.isDescending(), own()));
    models.put("grid", pictures.grid(comparison));
    models.put("symbols", pictures.symbols(comparison, query, measure));
    models.put("borders", pictures.borders(comparison));
    return page("compare/compare.xhtml");
  }

  private void putViews(CompareQuery query) {
    boolean maySave = rights.isSignedIn();
    models.put("maySaveView", maySave);
    models.put("savedViews", maySave ? keepViews.list() : List.of());
    models.put("viewQuestion", query.columns().isEmpty() ? "" : query.query().substring(1));
    if (maySave) {
      mvc.getCsrf().getToken();
    }
  }

  /** The menu is that of the first partnership in the comparison. */
  private void enter(CompareQuery query) {
    query.columns().stream()
        .flatMap(column -> column.partnership().stream())
        .filter(id -> shared.mayOpenMap(id.value()))
        .findFirst()
        .flatMap(networks::find)
        .ifPresentOrElse(
            network -> site.enter(network, "vergelijk"), () -> site.enter("vergelijk"));
  }

  private static Response page(String view) {
    return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
  }

  /** The partnership in which whoever looks has a role, when it is one. */
  private String own() {
    List<String> mine = rights.partnerships();
    return mine.size() == 1 ? mine.get(0) : "";
  }

  private List<Choice> choices(CompareQuery query) {
    return networks.listPartnerships().stream()
        .map(Partnership::id)
        .filter(id -> shared.maySeeFigures(id.value()))
        .map(
            id ->
                new Choice(
                    id.value(),
                    networks.listPartnerships().stream()
                        .filter(p -> p.id().equals(id))
                        .map(Site::shortName)
                        .findFirst()
                        .orElse(id.value()),
                    query.has(id.value())))
        .toList();
  }

  private Map<String, List<Region>> regions() {
    return readColumns.listRegions().stream()
        .collect(Collectors.groupingBy(Region::kind, TreeMap::new, Collectors.toList()));
  }
}
