package be.knooppunt.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.people.control.KnownSharing;
import be.knooppunt.people.control.SharedWith;
import be.knooppunt.people.control.WhoAsks;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Rights;
import be.knooppunt.people.entity.Role;
import be.knooppunt.people.entity.Sharing;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.problem.ClosedMap;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.RouteRules;
import be.knooppunt.platform.web.Who;
import be.knooppunt.testing.MemorySharing;
import be.knooppunt.testing.Routes;
import be.knooppunt.testing.Routes.Route;
import be.knooppunt.testing.SetClock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The door before every route, for everybody who may come to it and for all that a partnership may
 * have chosen. What has to come out is written down by hand, apart from the code of the door.
 */
class SharingMatrixTest {
  private static final String HERE = "sint-niklaas";

  /** Who asks. */
  private enum Asker {
    VISITOR,
    MEMBER_ELSEWHERE,
    REGIONAL_READER,
    READER,
    FRONTLINE_WORKER,
    EDITOR,
    COORDINATOR,
    ADMINISTRATOR;

    boolean isOutside() {
      return OUTSIDE.contains(this);
    }

    Rights rights() {
      return switch (this) {
        case VISITOR -> Rights.NONE;
        case MEMBER_ELSEWHERE -> having(Grant.in("roeselare", Role.COORDINATOR));
        case REGIONAL_READER -> having(Grant.region("WAAS"));
        case READER -> having(Grant.in(HERE, Role.READER));
        case FRONTLINE_WORKER -> having(Grant.in(HERE, Role.FRONTLINE_WORKER));
        case EDITOR -> having(Grant.editor(HERE, "N-OCMW"));
        case COORDINATOR -> having(Grant.in(HERE, Role.COORDINATOR));
        case ADMINISTRATOR -> having(Grant.administrator());
      };
    }

    private static Rights having(Grant grant) {
      return new Rights(Set.of(grant));
    }
  }

  private static final Set<Asker> OUTSIDE =
      EnumSet.of(Asker.VISITOR, Asker.MEMBER_ELSEWHERE, Asker.REGIONAL_READER);

  private static final Set<Asker> SIGNALLERS =
      EnumSet.of(Asker.FRONTLINE_WORKER, Asker.EDITOR, Asker.COORDINATOR, Asker.ADMINISTRATOR);

  /** For whom a rule of the partnership opens as long as the map is shared. */
  private static final Map<Who, Set<Asker>> OPEN =
      new EnumMap<>(
          Map.of(
              Who.ANYONE,
              EnumSet.allOf(Asker.class),
              Who.LINK,
              EnumSet.allOf(Asker.class),
              Who.SIGNED_IN,
              EnumSet.complementOf(EnumSet.of(Asker.VISITOR)),
              Who.INSIDE,
              EnumSet.complementOf(EnumSet.of(Asker.VISITOR, Asker.MEMBER_ELSEWHERE)),
              Who.SIGNALLER,
              SIGNALLERS,
              Who.EDITOR,
              EnumSet.of(Asker.EDITOR, Asker.COORDINATOR, Asker.ADMINISTRATOR),
              Who.COORDINATOR,
              EnumSet.of(Asker.COORDINATOR, Asker.ADMINISTRATOR),
              Who.ADMINISTRATOR,
              EnumSet.of(Asker.ADMINISTRATOR)));

  /** The region in which the partnership lies. */
  private record Waas() implements KnownPartnerships {
    @Override
    public List<Named> list() {
      return List.of(new Named(HERE, HERE), new Named("roeselare", "roeselare"));
    }

    @Override
    public Optional<Named> find(String partnership) {
      return list().stream().filter(one -> one.id().equals(partnership)).findFirst();
    }

    @Override
    public List<Named> listOrganisations(String partnership) {
      return List.of();
    }

    @Override
    public List<Named> listRegions() {
      return List.of(new Named("WAAS", "Waasland"));
    }

    @Override
    public List<String> listIn(String region) {
      return region.equals("WAAS") ? List.of(HERE) : List.of();
    }
  }

  private static WhoAsks who(Asker asker) {
    return () ->
        asker == Asker.VISITOR
            ? Optional.empty()
            : Optional.of(new SignedIn("id", "naam", false, asker.rights(), "session"));
  }

  private static KnownSharing sharing(Sharing choice) {
    return new KnownSharing(new MemorySharing().with(HERE, choice), new SetClock());
  }

  private static CurrentRights rights(Asker asker, Sharing choice) {
    return new CurrentRights(who(asker), new Waas(), sharing(choice));
  }

  private static SharedWith shared(Asker asker, Sharing choice) {
    return new SharedWith(rights(asker, choice), sharing(choice));
  }

  private static String told(Route route, Asker asker, Sharing choice) {
    Optional<Problem> refusal =
        RouteRules.refusal(
            route.rule(),
            route.namesPartnership() ? Optional.of(HERE) : Optional.empty(),
            new RoleDoorkeeper(rights(asker, choice), shared(asker, choice), who(asker)));
    return refusal
        .map(
            problem ->
                problem instanceof ClosedMap closed
                    ? closed.reason().orElseThrow()
                    : problem.kind().name())
        .orElse("open");
  }

  private static String expected(Route route, Asker asker, Sharing choice) {
    Who rule = route.rule().orElseThrow();
    Set<Asker> open = EnumSet.copyOf(OPEN.getOrDefault(rule, Set.of()));
    if (!route.namesPartnership() && rule == Who.EDITOR) {
      open.add(Asker.MEMBER_ELSEWHERE);
    }
    boolean isClosed = route.namesPartnership() && choice != Sharing.MAP && asker.isOutside();
    if (asker == Asker.VISITOR && !open.contains(asker)) {
      return "UNAUTHENTICATED";
    }
    if (isClosed) {
      return choice == Sharing.FIGURES ? "figuresOnly" : "nothingShared";
    }
    return open.contains(asker) ? "open" : "FORBIDDEN";
  }

  @TestFactory
  Stream<DynamicNode> everyRouteForEverybodyAndEveryChoice() {
    List<Route> routes = Routes.all();
    return Stream.of(Sharing.values())
        .map(
            choice ->
                dynamicContainer(
                    choice.name(),
                    EnumSet.allOf(Asker.class).stream()
                        .map(
                            asker ->
                                dynamicTest(
                                    asker.name(),
                                    () ->
                                        routes.forEach(
                                            route ->
                                                assertEquals(
                                                    expected(route, asker, choice),
                                                    told(route, asker, choice),
                                                    route::toString))))));
  }

  @Test
  void aComparisonAsksTheSame() {
    for (Sharing choice : Sharing.values()) {
      for (Asker asker : Asker.values()) {
        boolean isInside = !asker.isOutside();
        SharedWith shared = shared(asker, choice);
        assertEquals(isInside || choice == Sharing.MAP, shared.mayOpenMap(HERE));
        assertEquals(isInside || choice != Sharing.NOTHING, shared.maySeeFigures(HERE));
        assertEquals(choice != Sharing.NOTHING, shared.isCountedInRegions(HERE));
        assertTrue(shared.mayOpenMap("roeselare"), "another partnership chose nothing");
      }
    }
  }

  @Test
  void aRegionOpensNothingOfAPartnershipThatDoesNotShareItsMap() {
    assertTrue(rights(Asker.REGIONAL_READER, Sharing.MAP).mayReadInside(HERE));
    assertEquals(List.of(HERE), rights(Asker.REGIONAL_READER, Sharing.MAP).partnerships());
    for (Sharing choice : EnumSet.of(Sharing.FIGURES, Sharing.NOTHING)) {
      CurrentRights rights = rights(Asker.REGIONAL_READER, choice);
      assertFalse(rights.mayReadInside(HERE));
      assertEquals(Optional.empty(), rights.roleIn(HERE));
      assertEquals(List.of(), rights.partnerships());
    }
  }

  /** The door sees a partnership only under this name, so no route may call it something else. */
  @Test
  void everyAddressOfAPartnershipCallsItSo() {
    Pattern ofApi = Pattern.compile("/api/v1/partnerships/\\{\\s*(\\w+).*");
    Pattern ofPages = Pattern.compile("/\\{\\s*(\\w+).*");
    List<String> others =
        Routes.all().stream()
            .filter(
                route -> {
                  Pattern pattern = route.isApi() ? ofApi : ofPages;
                  Matcher matcher = pattern.matcher(route.path());
                  boolean isFixed = route.path().matches("/\\{page: [a-z|]+\\}");
                  return matcher.matches() && !matcher.group(1).equals("partnership") && !isFixed;
                })
            .map(Route::toString)
            .toList();
    assertEquals(List.of(), others, "name the variable of the path partnership");
  }
}
