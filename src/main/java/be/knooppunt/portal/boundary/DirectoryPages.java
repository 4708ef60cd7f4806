package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.DirectoryHit.Why;
import be.knooppunt.portal.control.Found;
import be.knooppunt.portal.control.Piece;
import be.knooppunt.portal.control.Reason;
import be.knooppunt.portal.control.SearchServices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The directory: all services, to be searched and filtered. */
@Path("/{partnership}/diensten")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class DirectoryPages {
  private static final List<String> FILTERS =
      List.of("q", "domein", "groep", "soort", "rol", "bewijs");

  private static final int MOST_INSTEAD = 3;
  private static final int MOST_SHEETS = 100_000;

  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;
  @Inject private SearchServices search;

  @Context private UriInfo uri;

  /** A service that passes, and whether it has all of what was asked. */
  private record Match(Service service, boolean isWhole) {}

  /** A word to try instead, and where that leads. */
  public record Instead(String word, String href) {}

  /** The services that match, the best first. */
  @GET
  public String directory(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "diensten");
    Parameters asked = new Parameters(uri.getQueryParameters());
    LocalDate day = site.today();
    EvidenceFilter evidence = MapFilter.evidence(asked);
    Optional<String> domain = term(asked, "domein", Vocabularies.LIFE_DOMAINS);
    Optional<String> group = term(asked, "groep", Vocabularies.TARGET_GROUPS);
    Optional<String> type = term(asked, "soort", Vocabularies.SERVICE_TYPES);
    Optional<Lens> lens = asked.choice("rol", Lens.class);
    Predicate<Service> passes =
        service ->
            service.isShown(day, evidence)
                && domain.map(d -> covers(network, service, d)).orElse(true)
                && group
                    .map(g -> service.serves().isEmpty() || service.serves().contains(g))
                    .orElse(true)
                && type.map(service.type()::equals).orElse(true)
                && lens.map(l -> l == network.organisationOf(service).lens()).orElse(true);
    Optional<Found> found = asked.text("q").map(text -> search.find(network, text));
    List<Match> matches = matches(network, found, passes);
    Sheet sheet =
        Sheet.of(
            matches.size(), asked.integer(Sheet.PARAMETER, 1, MOST_SHEETS).orElse(1), this::sheet);
    List<DirectoryHit> hits =
        sheet.of(matches).stream()
            .map(match -> hit(network, match.service(), found, match.isWhole(), day))
            .toList();
    models.put("sheet", sheet);
    models.put("groups", groups(hits));
    List<String> remarks = found.map(this::remarks).orElse(List.of());
    models.put("remarks", remarks);
    models.put("announce", announce(matches, remarks));
    models.put("instead", instead(network, found, passes));
    models.put("query", asked.text("q").orElse(""));
    models.put("domain", domain.orElse(""));
    models.put("group", group.orElse(""));
    models.put("type", type.orElse(""));
    models.put("lens", lens.map(Lens::name).orElse(""));
    models.put("lenses", Lens.values());
    models.put("evidence", asked.text("bewijs").orElse("alles"));
    models.put(
        "types",
        labels.list(Vocabularies.SERVICE_TYPES).stream()
            .filter(t -> network.services().stream().anyMatch(s -> s.type().equals(t.code())))
            .toList());
    List<Organisation> organisations = OrganisationHit.named(network, found, day);
    models.put("organisationCount", organisations.size());
    models.put(
        "organisations",
        organisations.stream()
            .limit(Sheet.SIZE)
            .map(o -> OrganisationHit.of(network, found, day, o))
            .toList());
    models.put(
        "chips",
        Chips.of(site.base() + "/diensten", uri.getQueryParameters(), FILTERS, this::words));
    return "portal/directory.xhtml";
  }

  private Optional<String> term(Parameters asked, String name, String list) {
    return asked.code(name).map(code -> lookups.term(name, list, code));
  }

  private String sheet(int number) {
    return site.base()
        + "/diensten?"
        + uri.getRequestUriBuilder()
            .replaceQueryParam(Sheet.PARAMETER, number)
            .build()
            .getRawQuery();
  }

  private static List<Match> matches(
      Network network, Optional<Found> found, Predicate<Service> passes) {
    if (found.isEmpty()) {
      return network.services().stream()
          .filter(passes)
          .sorted(Comparator.comparing(s -> MapPages.number(network, s)))
          .map(s -> new Match(s, true))
          .toList();
    }
    List<Match> matches = new ArrayList<>();
    List<Service> services = found.get().services();
    for (int i = 0; i < services.size(); i++) {
      if (passes.test(services.get(i))) {
        matches.add(new Match(services.get(i), i < found.get().complete()));
      }
    }
    return matches;
  }

  private List<DirectoryHit.Group> groups(List<DirectoryHit> hits) {
    List<DirectoryHit> whole = hits.stream().filter(DirectoryHit::whole).toList();
    List<DirectoryHit> some = hits.stream().filter(hit -> !hit.whole()).toList();
    String sentence = texts.get(whole.isEmpty() ? "directory.onlySome" : "directory.some");
    return Stream.of(new DirectoryHit.Group("", whole), new DirectoryHit.Group(sentence, some))
        .filter(group -> !group.hits().isEmpty())
        .toList();
  }

  private List<String> remarks(Found found) {
    List<String> remarks = new ArrayList<>();
    for (Found.Correction correction : found.corrections()) {
      String meant = String.join("’, ‘", correction.meant());
      remarks.add(texts.with("directory.corrected", correction.typed(), meant));
    }
    if (!found.missing().isEmpty()) {
      remarks.add(texts.with("directory.missing", String.join("’, ‘", found.missing())));
    }
    return remarks;
  }

  private String announce(List<Match> matches, List<String> remarks) {
    String sentence =
        matches.stream().noneMatch(Match::isWhole) && !matches.isEmpty()
            ? ". " + texts.get("directory.onlySome")
            : "";
    return texts.count("count.services", matches.size())
        + sentence
        + remarks.stream().map(remark -> " " + remark).collect(Collectors.joining());
  }

  private List<Instead> instead(Network network, Optional<Found> found, Predicate<Service> passes) {
    return found.stream()
        .flatMap(f -> f.suggestions().stream())
        .filter(s -> search.find(network, s.text()).services().stream().anyMatch(passes))
        .map(
            s ->
                new Instead(
                    s.word(),
                    uri.getRequestUriBuilder()
                        .replaceQueryParam("q", "{q}")
                        .build(s.text())
                        .getRawQuery()))
        .map(s -> new Instead(s.word(), site.base() + "/diensten?" + s.href()))
        .limit(MOST_INSTEAD)
        .toList();
  }

  private static boolean covers(Network network, Service service, String domain) {
    return network.reference().withBroader(domain).stream().anyMatch(service.covers()::contains);
  }

  private DirectoryHit hit(
      Network network, Service service, Optional<Found> found, boolean whole, LocalDate day) {
    Lens lens = network.organisationOf(service).lens();
    Node node = labels.node(network, service, day);
    String description = Objects.requireNonNullElse(service.description(), "");
    return new DirectoryHit(
        node,
        service,
        lens == null ? texts.get("unknown") : labels.capital(Vocabularies.LENSES, lens),
        whole,
        marked(found, node.name()),
        marked(found, node.organisation()),
        marked(found, description),
        found.stream()
            .flatMap(
                f ->
                    f
                        .words()
                        .reasons(network, service, node.name(), node.organisation(), description)
                        .stream())
            .map(reason -> new Why(reason.words(), reason.language(), about(reason)))
            .toList());
  }

  private static List<Piece> marked(Optional<Found> found, String text) {
    return found
        .map(f -> f.words().mark(text))
        .orElseGet(() -> text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
  }

  private String about(Reason reason) {
    return switch (reason.kind()) {
      case SHORT_NAME -> texts.get("directory.why.name");
      case ORGANISATION -> texts.get("directory.why.organisation");
      case TERM -> texts.get("directory.why." + reason.list());
      case SYNONYM ->
          texts.with("directory.why.synonym", labels.capital(reason.list(), reason.code()));
    };
  }

  private String words(String name, String value) {
    return switch (name) {
      case "q" -> "‘" + value + "’";
      case "domein" -> labels.capital(Vocabularies.LIFE_DOMAINS, value);
      case "groep" -> labels.capital(Vocabularies.TARGET_GROUPS, value);
      case "soort" -> labels.capital(Vocabularies.SERVICE_TYPES, value);
      case "rol" -> labels.capital(Vocabularies.LENSES, value.toUpperCase(Locale.ROOT));
      case "bewijs" -> value.equals("alles") ? "" : texts.get("evidence." + value);
      default -> "";
    };
  }
}
