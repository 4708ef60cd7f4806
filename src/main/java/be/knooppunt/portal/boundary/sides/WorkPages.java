package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.AskRecord;
import be.knooppunt.mapping.control.AskSide;
import be.knooppunt.mapping.control.KeepSignals;
import be.knooppunt.mapping.control.ListWork;
import be.knooppunt.mapping.entity.FloorSignal;
import be.knooppunt.mapping.entity.WorkItem;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.sides.PassOn.Passed;
import be.knooppunt.referral.entity.Side;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The work list of a coordinator or editor: what on the map waits for somebody. */
@Path("/{partnership}/werklijst")
@Allowed(Who.EDITOR)
@Controller
@RequestScoped
public class WorkPages {
  private static final int MOST = 200;

  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private RecordNames names;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;
  @Inject private CurrentRights rights;
  @Inject private ListWork listWork;
  @Inject private KeepSignals keepSignals;
  @Inject private AskSide askSide;
  @Inject private AskRecord askRecord;
  @Inject private PassOn passOn;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected WorkPages() {}

  /**
   * A row of the list.
   *
   * @param value what the box to ask for it sends; empty when nobody can be asked
   * @param detail a reason or whose turn it is, in words
   */
  public record Row(
      WorkItem.Kind kind,
      RecordNames.Named subject,
      String since,
      String detail,
      String words,
      String value,
      String signal) {}

  /** A way to narrow the list down. */
  public record Filter(String kind, int number, boolean chosen) {}

  /** The list. */
  @GET
  public Response page(
      @QueryParam("soort") @DefaultValue("") String kind,
      @QueryParam("organisatie") @DefaultValue("") String organisation) {
    Network network = lookups.network(partnership);
    site.enter(network, "werklijst");
    List<WorkItem> all =
        listWork.list(network).stream()
            .filter(
                item ->
                    organisation.isEmpty()
                        || item.organisations().stream()
                            .anyMatch(o -> o.value().equals(organisation)))
            .toList();
    List<WorkItem> shown =
        all.stream().filter(i -> kind.isEmpty() || i.kind().name().equals(kind)).toList();
    Map<String, FloorSignal> signals =
        keepSignals.list(partnership).stream()
            .collect(Collectors.toMap(FloorSignal::id, s -> s, (a, b) -> a));
    models.put("filters", filters(all, kind));
    models.put("organisations", organisations(network));
    models.put("organisation", organisation);
    models.put("kind", kind);
    models.put("total", shown.size());
    models.put("more", shown.size() > MOST);
    models.put(
        "rows", shown.stream().limit(MOST).map(item -> row(network, item, signals)).toList());
    mvc.getCsrf().getToken();
    return Response.ok("sides/work.xhtml").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private static List<Filter> filters(List<WorkItem> all, String chosen) {
    Map<WorkItem.Kind, Integer> numbers = new EnumMap<>(WorkItem.Kind.class);
    all.forEach(item -> numbers.merge(item.kind(), 1, Integer::sum));
    List<Filter> filters = new ArrayList<>();
    numbers.forEach(
        (kind, number) -> filters.add(new Filter(kind.name(), number, kind.name().equals(chosen))));
    return filters;
  }

  private List<Organisation> organisations(Network network) {
    Set<String> mine = rights.organisationsIn(partnership);
    boolean all = rights.mayCoordinate(partnership);
    return network.organisations().stream()
        .filter(o -> all || mine.contains(o.id().value()))
        .toList();
  }

  private Row row(Network network, WorkItem item, Map<String, FloorSignal> signals) {
    Optional<FloorSignal> signal = Optional.ofNullable(signals.get(item.id()));
    String detail =
        signal
            .map(s -> labels.capital("signal-reasons", s.reason()))
            .orElse(
                item.turn().stream()
                    .sorted()
                    .map(side -> texts.get("sides.work.turn." + side))
                    .collect(Collectors.joining(", ")));
    return new Row(
        item.kind(),
        names.of(network, item.subject()),
        item.since().map(texts::date).orElse(""),
        detail,
        signal.flatMap(FloorSignal::words).orElse(""),
        isAskable(item) ? item.subject().kind().plural() + "/" + item.subject().id() : "",
        item.id());
  }

  private static boolean isAskable(WorkItem item) {
    return switch (item.kind()) {
      case SIGNAL, PROPOSAL -> false;
      case DISPUTED, PROPOSED, UNCONFIRMED, WAITING, STALE, NEVER ->
          item.subject().kind() != RecordKind.MANDATE;
    };
  }

  /** Makes a link for each of the chosen items, and shows once how to pass them on. */
  @POST
  @Path("vraag")
  public Response ask(@FormParam("punt") List<String> chosen) {
    Network network = lookups.network(partnership);
    site.enter(network, "werklijst");
    String account = rights.requireAccountId();
    Set<String> wanted = new LinkedHashSet<>(chosen);
    List<Passed> passed = new ArrayList<>();
    for (WorkItem item : listWork.list(network)) {
      // an item is only there for whoever may do something about it
      String value = item.subject().kind().plural() + "/" + item.subject().id();
      if (isAskable(item) && wanted.remove(value)) {
        passed.addAll(ask(network, item, account));
      }
    }
    models.put("passed", passed);
    models.put("back", site.base() + "/werklijst");
    return Response.ok("sides/asked.xhtml").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private List<Passed> ask(Network network, WorkItem item, String account) {
    RecordKey key = item.subject();
    if (key.kind() == RecordKind.PATH) {
      PathId id = new PathId(key.id());
      Set<Side> sides = item.turn().isEmpty() ? Set.of(Side.SENDER, Side.RECEIVER) : item.turn();
      return network.paths().stream()
          .filter(p -> p.id().equals(id))
          .flatMap(
              p ->
                  sides.stream()
                      .sorted()
                      .map(
                          side ->
                              passOn.path(
                                  network, p, side, askSide.ask(id, side, partnership, account))))
          .toList();
    }
    String to =
        key.kind() == RecordKind.SERVICE
            ? network
                .findService(new ServiceId(key.id()))
                .map(s -> PassOn.address(network, s))
                .orElse("")
            : network
                .findOrganisation(new OrganisationId(key.id()))
                .flatMap(o -> Optional.ofNullable(o.email()))
                .orElse("");
    String token = askRecord.ask(key, partnership, account);
    return List.of(passOn.card(network, names.of(network, key).name(), to, token));
  }
}
