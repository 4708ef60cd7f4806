package be.knooppunt.portal.boundary;

import be.knooppunt.gaps.control.ReadFindings;
import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.GapOrder;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.RouteQuestion;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The home of a partnership. */
@Path("/{partnership}")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class HomePages {
  /** Needs that are asked often, in the order in which they are tried for a ready-made route. */
  private static final List<String> OFTEN =
      List.of(
          "WORK",
          "HOUSING",
          "PHYS_HEALTH",
          "EDUCATION",
          "BASIC_NEEDS",
          "SOCIAL_NETWORK",
          "DEBT",
          "CHILDCARE");

  private static final int BOARDS = 4;

  /** Above this the findings are worked out on their own page, not while the home waits. */
  private static final int MOST_SERVICES = 2_000;

  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private RouteCards cards;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;
  @Inject private ReadFindings findings;
  @Inject private ReadRegister register;

  /**
   * What waits for those who map: findings that are urgent, and gaps whose day has come.
   *
   * @param due gaps with a day in the past or within two weeks
   */
  public record GapsHere(long urgent, int all, int due) {}

  /** A ready-made route. */
  public record Board(String need, RouteCard card, String href) {}

  /** A share of the evidence. */
  public record Share(String label, long count) {}

  static long shown(List<? extends NetworkRecord> records, LocalDate day) {
    return records.stream().filter(r -> r.isShown(day, EvidenceFilter.ALL)).count();
  }

  /** The home of a partnership. */
  @GET
  public String home(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "start");
    LocalDate today = site.today();
    List<Board> boards = new ArrayList<>();
    Optional<Service> door = firstDoor(network, today);
    door.ifPresent(service -> boards.addAll(boards(network, service, today)));
    List<Service> lit =
        boards.stream()
            .max(Comparator.comparingInt(b -> b.card().stops().size()))
            .map(board -> board.card().itinerary().steps().stream().map(s -> s.service()).toList())
            .orElse(List.of());
    models.put("boards", boards);
    models.put("door", door.map(s -> labels.node(network, s, today)).orElse(null));
    models.put("net", HeroNet.of(network, today, lit, labels));
    models.put(
        "starts", StartOptions.of(network, today, "", labels, texts.get("route.organisations")));
    models.put("chosen", door.map(s -> s.id().value()).orElse(""));
    models.put("services", shown(network.services(), today));
    models.put("paths", shown(network.paths(), today));
    models.put("organisations", shown(network.organisations(), today));
    models.put("warm", warm(network, today));
    models.put("shares", shares(network, today));
    models.put("unverified", unverified(network, today));
    models.put("endings", Endings.of(network, today));
    models.put("gapsHere", gapsHere(network, today));
    return "portal/home.xhtml";
  }

  /** Only for those who can do something about it: visitors must not need the database. */
  private @Nullable GapsHere gapsHere(Network network, LocalDate today) {
    if (!site.isEditor() || network.services().size() > MOST_SERVICES) {
      return null;
    }
    List<Finding> found = findings.read(network, today, EvidenceFilter.ALL).all();
    GapOrder.Counts counts = GapOrder.count(register.list(network), today);
    return new GapsHere(
        found.stream().filter(finding -> finding.severity() == Severity.HIGH).count(),
        found.size(),
        counts.overdue() + counts.soon());
  }

  private static Optional<Service> firstDoor(Network network, LocalDate day) {
    return network.services().stream()
        .filter(s -> s.frontDoor() && s.isShown(day, EvidenceFilter.ALL))
        .min(Comparator.comparing(s -> MapPages.number(network, s)));
  }

  private List<Board> boards(Network network, Service door, LocalDate day) {
    List<Board> boards = new ArrayList<>();
    for (String need : OFTEN) {
      RouteAnswer answer =
          RouteFinder.answer(
              network, new RouteQuestion(new Start.AtService(door.id()), need, Situation.on(day)));
      if (answer instanceof RouteAnswer.Found found && boards.size() < BOARDS) {
        Itinerary best = found.itineraries().get(0);
        if (best.handovers() > 0) {
          String href = site.base() + "/routes?van=" + door.id().value() + "&vraag=" + need;
          boards.add(
              new Board(
                  cards.need(need),
                  cards.of(network, List.of(best), day, 0, i -> href).get(0),
                  href));
        }
      }
    }
    return boards;
  }

  private static long warm(Network network, LocalDate day) {
    return network.paths().stream()
        .filter(p -> p.isShown(day, EvidenceFilter.ALL) && p.status().isUsable())
        .filter(HomePages::isWarm)
        .count();
  }

  private static boolean isWarm(ReferralPath path) {
    return path.handover().line() == Handover.Line.WARM;
  }

  private List<Share> shares(Network network, LocalDate day) {
    List<Share> shares = new ArrayList<>();
    for (Evidence evidence : Evidence.values()) {
      long count =
          network.paths().stream()
              .filter(p -> p.isShown(day, EvidenceFilter.ALL))
              .filter(p -> p.provenance().evidence() == evidence)
              .count();
      if (count > 0) {
        shares.add(new Share(labels.capital("evidence-levels", evidence), count));
      }
    }
    return shares;
  }

  private static long unverified(Network network, LocalDate day) {
    return Stream.concat(network.services().stream(), network.paths().stream())
        .map(NetworkRecord.class::cast)
        .filter(r -> r.isShown(day, EvidenceFilter.ALL))
        .filter(r -> r.provenance().verifiedOn() == null)
        .count();
  }
}
