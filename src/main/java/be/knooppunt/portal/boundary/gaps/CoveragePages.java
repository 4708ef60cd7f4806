package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.ReadCoverage;
import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.coverage.GapScore;
import be.knooppunt.gaps.entity.coverage.Offer;
import be.knooppunt.gaps.entity.coverage.SoleProvider;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.DeclaredNeed;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For whom there is what: the table of declared needs and groups, and what lies behind a box. */
@Path("/{partnership}/hiaten/dekking")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class CoveragePages {
  @Inject private Lookups lookups;
  @Inject private ReadCoverage readCoverage;
  @Inject private CurrentRights rights;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /**
   * A declared need with its gap score, in words.
   *
   * @param score share × what is not met, with two decimals; a dash when nobody counted
   */
  public record Score(
      String need, String group, String people, String met, String score, String source) {}

  private CoverageFilter filter(Network network) {
    return CoverageFilter.of(
        new Parameters(uri.getQueryParameters()),
        site.today(),
        network.partnership().map(p -> p.area()).orElse(List.of()));
  }

  private void enter(Network network, CoverageFilter filter, String partnership) {
    site.enter(network, "hiaten");
    models.put("filter", filter);
    models.put("evidenceKeys", List.of("alles", "vermeld", "bevestigd"));
    models.put("mayDeclare", rights.mayCoordinate(partnership));
    models.put("declareHref", site.base() + "/partnerschap/" + partnership + "/bewerken");
    models.put("home", site.base() + "/hiaten/dekking");
  }

  /** The table of needs and groups, and what the mandates and the ladder say beside it. */
  @GET
  public String coverage(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    CoverageFilter filter = filter(network);
    enter(network, filter, partnership);
    Coverage coverage = readCoverage.read(network, filter.question());
    List<String> area = network.partnership().map(p -> p.area()).orElse(List.of());
    models.put("places", area.size() > 1 ? area : List.of());
    models.put("matrix", CoverageTable.of(network, coverage, filter, labels, texts, site.base()));
    models.put("summary", summary(coverage, filter));
    models.put("mix", mix(coverage));
    models.put("scores", coverage.gapScores().stream().map(this::score).toList());
    models.put("isCounted", coverage.countedCells() > 0);
    CoverageParts parts = new CoverageParts(network, coverage, filter, labels, texts, site.base());
    models.put("parts", parts.all());
    models.put("proposals", parts.proposals());
    models.put("ladderKnown", CoverageParts.isLadderKnown(coverage.ladder()));
    var fewest = coverage.fewestServices();
    models.put(
        "fewest",
        texts.format(
            fewest.proven() ? "coverage.fewest" : "coverage.fewestNotProven",
            fewest.services().size(),
            fewest.cells()));
    models.put(
        "csv",
        "/api/v1/partnerships/"
            + partnership
            + "/coverage?format=csv&lang="
            + texts.code()
            + "&"
            + filter.apiQuery());
    return "gaps/coverage.xhtml";
  }

  private String summary(Coverage coverage, CoverageFilter filter) {
    List<CoveredCell> shown = shown(coverage, filter);
    long none = shown.stream().filter(cell -> cell.state() == CoverState.NONE).count();
    long temporary = shown.stream().filter(cell -> cell.state() == CoverState.TEMPORARY).count();
    return texts.format("coverage.summary", shown.size(), none, temporary);
  }

  static List<CoveredCell> shown(Coverage coverage, CoverageFilter filter) {
    return coverage.cells().stream()
        .filter(cell -> filter.municipality().map(m -> m.equals(cell.municipality())).orElse(true))
        .toList();
  }

  private String mix(Coverage coverage) {
    return coverage.evidenceMix().entrySet().stream()
        .map(e -> labels.of(Vocabularies.EVIDENCE, e.getKey()) + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
    format.setMaximumFractionDigits(2);
    format.setMinimumFractionDigits(2);
    return format.format(value);
  }

  private Score score(GapScore score) {
    DeclaredNeed declared = score.declared();
    CoverageWords words = words(null);
    Integer people = declared.people();
    Integer outOf = declared.outOf();
    return new Score(
        words.need(declared.need()),
        words.group(declared.group()),
        people == null
            ? texts.get("coverage.notCounted")
            : outOf == null ? String.valueOf(people) : texts.with("coverage.outOf", people, outOf),
        number(score.met()),
        score.score() == null ? "–" : number(score.score()),
        Optional.ofNullable(declared.source()).orElse(""));
  }

  private CoverageWords words(@Nullable Network network) {
    return new CoverageWords(
        network == null ? lookups.network(site.partnershipId()) : network,
        labels,
        texts,
        site.today());
  }

  /** Which services cover a declared need, and why the others do not. */
  @GET
  @Path("vak")
  public String cell(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    CoverageFilter filter = filter(network);
    enter(network, filter, partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    String need = lookups.term("vraag", Vocabularies.LIFE_DOMAINS, asked.requiredCode("vraag"));
    Optional<String> group =
        asked.code("groep").map(code -> lookups.term("groep", Vocabularies.TARGET_GROUPS, code));
    Coverage coverage = readCoverage.read(network, filter.question());
    CoveredCell cell =
        coverage
            .find(need, group.orElse(null), filter.municipality().orElse(null))
            .orElseThrow(() -> Parameters.unknown("vraag", need, "Choose a box of the table."));
    CoverageWords words = new CoverageWords(network, labels, texts, filter.date());
    List<Offer> offers = coverage.offers(cell);
    models.put("cell", cell);
    models.put("need", words.need(need));
    models.put("group", words.group(cell.group()));
    models.put("place", words.place(cell.municipality()));
    models.put("state", words.state(cell));
    models.put("level", CoverageWords.level(cell.state()));
    models.put("shown", words.shown(cell));
    models.put("counting", lines(network, words, offers, need, true, filter));
    models.put("others", lines(network, words, offers, need, false, filter));
    models.put(
        "sole",
        coverage.soleProviders().stream()
            .filter(one -> one.cell().equals(cell))
            .map(SoleProvider::organisation)
            .findFirst()
            .map(id -> network.getOrganisation(id).nameOn(filter.date()))
            .orElse(""));
    models.put("mandates", coverage.mandates().reaching(cell));
    models.put("holders", network);
    models.put("back", back(filter));
    models.put(
        "directory",
        site.base()
            + "/diensten?domein="
            + need
            + group.map(code -> "&groep=" + code).orElse("")
            + "&bewijs="
            + filter.proof());
    models.put(
        "routes",
        site.base()
            + "/routes?vraag="
            + need
            + group.map(code -> "&groep=" + code).orElse("")
            + filter.municipality().map(code -> "&gemeente=" + code).orElse(""));
    return "gaps/coverage-cell.xhtml";
  }

  private String back(CoverageFilter filter) {
    String query = filter.query(null);
    return site.base() + "/hiaten/dekking" + (query.isEmpty() ? "" : "?" + query);
  }

  private List<CoverageOffer> lines(
      Network network,
      CoverageWords words,
      List<Offer> offers,
      String need,
      boolean counting,
      CoverageFilter filter) {
    return offers.stream()
        .filter(offer -> offer.counts() == counting)
        .map(
            offer ->
                new CoverageOffer(
                    labels.node(network, network.getService(offer.service()), filter.date()),
                    offer.evidence(),
                    words.notes(offer, need)))
        .toList();
  }
}
