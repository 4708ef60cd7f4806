package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.ReadFindings;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
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
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where people fall through: all findings of a partnership, and each on a page of its own. */
@Path("/{partnership}/hiaten")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class FindingPages {
  private static final int FEW = 8;
  private static final int MANY = 300;
  private static final Map<String, EvidenceFilter> EVIDENCE =
      Map.of(
          "bevestigd", EvidenceFilter.CONFIRMED,
          "vermeld", EvidenceFilter.STATED,
          "alles", EvidenceFilter.ALL);

  @Inject private Lookups lookups;
  @Inject private ReadFindings readFindings;
  @Inject private FindingWords words;
  @Inject private FindingLessons lessons;
  @Inject private FindingDetails details;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;
  @Inject private CurrentRights rights;
  @Inject private Models models;
  @Inject private MvcContext mvc;

  @Context private UriInfo uri;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected FindingPages() {}

  /** A finding in a list. */
  public record Row(String href, String title, String sentence, int weight) {}

  /**
   * The findings of a kind.
   *
   * @param urgent how many of them are urgent
   * @param rest how many more there are than rows
   */
  public record Group(
      String code, String name, String what, int count, int urgent, List<Row> rows, int rest) {}

  /** A choice of a filter. */
  public record Choice(String code, String name, int count, boolean chosen) {}

  private LocalDate day(Parameters asked) {
    return asked.date("datum").orElseGet(site::today);
  }

  private static EvidenceFilter evidence(Parameters asked) {
    return asked
        .text("bewijs")
        .map(
            text ->
                Optional.ofNullable(EVIDENCE.get(text))
                    .orElseThrow(
                        () ->
                            Parameters.malformed(
                                "bewijs", text, "Use bevestigd, vermeld or alles.")))
        .orElse(EvidenceFilter.ALL);
  }

  private static Optional<FindingKind> kind(Parameters asked) {
    return asked
        .code("soort")
        .map(
            code ->
                Stream.of(FindingKind.values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Lookups.unknown("soort", code)));
  }

  /** All findings. */
  @GET
  public String overview(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    Parameters asked = new Parameters(uri.getQueryParameters());
    LocalDate day = day(asked);
    Findings findings = readFindings.read(network, day, evidence(asked));
    Optional<FindingKind> kind = kind(asked);
    Optional<Severity> severity = asked.integer("ernst", 1, 3).map(FindingPages::ofWeight);
    List<Finding> shown =
        findings.all().stream()
            .filter(finding -> kind.isEmpty() || finding.key().kind() == kind.get())
            .filter(finding -> severity.isEmpty() || finding.severity() == severity.get())
            .toList();
    models.put("total", findings.all().size());
    models.put("urgent", count(findings.all(), Severity.HIGH));
    models.put("shown", shown.size());
    models.put("groups", groups(network, shown, day, kind.isPresent()));
    models.put("kinds", kinds(findings.all(), kind));
    models.put("weights", weights(findings.all(), severity));
    models.put("evidence", asked.text("bewijs").orElse("alles"));
    models.put("day", day.toString());
    models.put("dayWords", texts.date(day));
    models.put("isToday", day.equals(site.today()));
    models.put("filtered", kind.isPresent() || severity.isPresent());
    models.put("state", state(asked));
    return "gaps/findings.xhtml";
  }

  private static Severity ofWeight(int weight) {
    return switch (weight) {
      case 3 -> Severity.HIGH;
      case 2 -> Severity.MEDIUM;
      default -> Severity.LOW;
    };
  }

  private static int weight(Severity severity) {
    return switch (severity) {
      case HIGH -> 3;
      case MEDIUM -> 2;
      case LOW -> 1;
    };
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(one -> one.severity() == severity).count();
  }

  /** Day and evidence for the addresses of other pages, with a question mark; empty if usual. */
  private static String state(Parameters asked) {
    String state =
        Stream.of("datum", "bewijs")
            .flatMap(name -> asked.text(name).map(v -> name + "=" + Site.encoded(v)).stream())
            .collect(Collectors.joining("&"));
    return state.isEmpty() ? "" : "?" + state;
  }

  private List<Group> groups(
      Network network, List<Finding> shown, LocalDate day, boolean isOneKind) {
    Map<FindingKind, List<Finding>> byKind = new LinkedHashMap<>();
    shown.forEach(
        finding ->
            byKind.computeIfAbsent(finding.key().kind(), k -> new ArrayList<>()).add(finding));
    int most = isOneKind ? MANY : FEW;
    List<Group> groups = new ArrayList<>();
    byKind.forEach(
        (kind, some) ->
            groups.add(
                new Group(
                    kind.code(),
                    words.kind(kind),
                    texts.get("findings.what." + kind.code()),
                    some.size(),
                    count(some, Severity.HIGH),
                    some.stream().limit(most).map(one -> row(network, one, day)).toList(),
                    Math.max(0, some.size() - most))));
    return groups;
  }

  private Row row(Network network, Finding finding, LocalDate day) {
    return new Row(
        href(finding.key()),
        words.title(network, finding, day),
        words.sentence(network, finding, day),
        weight(finding.severity()));
  }

  private String href(FindingKey key) {
    return site.base()
        + "/hiaten/bevinding/"
        + key.text()
        + state(new Parameters(uri.getQueryParameters()));
  }

  private List<Choice> kinds(List<Finding> all, Optional<FindingKind> chosen) {
    return Stream.of(FindingKind.values())
        .map(
            kind ->
                new Choice(
                    kind.code(),
                    words.kind(kind),
                    (int) all.stream().filter(one -> one.key().kind() == kind).count(),
                    chosen.filter(kind::equals).isPresent()))
        .filter(choice -> choice.count() > 0 || choice.chosen())
        .toList();
  }

  private List<Choice> weights(List<Finding> all, Optional<Severity> chosen) {
    return Stream.of(Severity.values())
        .map(
            severity ->
                new Choice(
                    String.valueOf(weight(severity)),
                    texts.get("findings.weight." + weight(severity)),
                    count(all, severity),
                    chosen.filter(severity::equals).isPresent()))
        .toList();
  }

  /** One finding. */
  @GET
  @Path("bevinding/{kind}/{about: .+}")
  public String finding(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("about") String about) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    Parameters asked = new Parameters(uri.getQueryParameters());
    LocalDate day = day(asked);
    EvidenceFilter evidence = evidence(asked);
    Findings findings = readFindings.read(network, day, evidence);
    FindingKey key =
        FindingKey.of(kind + "/" + about).orElseThrow(() -> Lookups.unknown("soort", kind));
    Finding finding = findings.find(key).orElse(null);
    models.put("findingKey", key.text());
    models.put("findingEvidence", evidence.name());
    models.put("state", state(asked));
    models.put("kindName", words.kind(key.kind()));
    models.put("kindCode", key.kind().code());
    if (rights.isSignedIn()) {
      mvc.getCsrf().getToken();
    }
    if (finding == null) {
      return "gaps/finding-gone.xhtml";
    }
    show(network, findings, finding, day);
    return "gaps/finding.xhtml";
  }

  private void show(Network network, Findings findings, Finding finding, LocalDate day) {
    FindingKind kind = finding.key().kind();
    String missing = texts.get("findings.noPath");
    models.put("title", words.title(network, finding, day));
    models.put("sentence", words.sentence(network, finding, day));
    models.put("weight", weight(finding.severity()));
    models.put("why", texts.get("findings.why." + kind.code()));
    models.put("what", texts.get("findings.what." + kind.code()));
    models.put("rule", texts.get("findings.rule." + FindingWords.variant(finding.key())));
    models.put("drawing", FindingDrawing.of(network, finding, day, labels, missing));
    models.put("nodes", details.nodes(network, finding, day));
    models.put("mandates", details.mandates(network, finding, day));
    models.put("figures", details.figures(finding));
    models.put("remedies", details.remedies(network, findings, finding));
    models.put("lessons", lessons.of(kind));
    models.put(
        "paths",
        site.isEditor()
            ? finding.paths().stream().limit(FindingDetails.NODES).toList()
            : List.of());
    models.put("dayWords", texts.date(day));
    models.put("question", details.question(network, finding));
    models.put("first", finding.services().isEmpty() ? "" : finding.services().get(0).value());
  }
}
