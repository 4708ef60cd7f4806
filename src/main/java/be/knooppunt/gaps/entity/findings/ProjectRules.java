package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What lives on a project or stops on a known day, taken together for the organisation it belongs
 * to: its services, mandates and ties, and the paths from and to those services. What is lost is
 * counted as if all of it stopped: life domains that nobody else helps with, services that no front
 * door reaches any more, and pairs of organisations that lose their way to each other.
 */
final class ProjectRules implements Rule {
  private static final String PROJECT = "PROJECT";

  /** What ends at one organisation. */
  private static final class Ending {
    private final BitSet services = new BitSet();
    private final BitSet paths = new BitSet();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Mandate> mandates = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    void ends(NetworkRecord record) {
      LocalDate until = record.validity().until();
      if (until != null) {
        days.add(until);
      }
    }
  }

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    Map<String, Ending> endings = new TreeMap<>();
    map.own.stream()
        .filter(s -> !map.service(s).structural() || endsSoonEnough(map, map.service(s)))
        .forEach(
            s -> {
              Ending ending = at(endings, map.service(s).organisation());
              ending.services.set(s);
              ending.ends(map.service(s));
            });
    map.usable.stream()
        .filter(p -> endsSoonEnough(map, map.path(p)))
        .forEach(p -> addPath(map, endings, p));
    for (Mandate mandate : map.mandates()) {
      if (PROJECT.equals(mandate.basis()) || endsSoonEnough(map, mandate)) {
        Ending ending = at(endings, mandate.organisation());
        ending.mandates.add(mandate);
        ending.ends(mandate);
      }
    }
    for (Tie tie : map.network.ties()) {
      if (map.isShown(tie) && endsSoonEnough(map, tie)) {
        addTie(endings, tie);
      }
    }
    endings.forEach((id, ending) -> report(map, new OrganisationId(id), ending, found));
  }

  private static Ending at(Map<String, Ending> endings, OrganisationId id) {
    return endings.computeIfAbsent(id.value(), key -> new Ending());
  }

  private static boolean endsSoonEnough(ShownMap map, NetworkRecord record) {
    LocalDate until = record.validity().until();
    return until != null && !until.isAfter(map.day().plusMonths(map.count(Limit.ENDS_WITHIN)));
  }

  /** A path belongs to the end it stops with: that of a service that stops, else the sender. */
  private static void addPath(ShownMap map, Map<String, Ending> endings, int position) {
    ReferralPath path = map.path(position);
    OrganisationId from = map.network.getService(path.from()).organisation();
    OrganisationId to = map.network.getService(path.to()).organisation();
    Ending receiver = endings.get(to.value());
    boolean stopsThere = receiver != null && receiver.services.get(map.network.pathTo(position));
    Ending ending = at(endings, stopsThere ? to : from);
    ending.paths.set(position);
    ending.ends(path);
  }

  /** A tie belongs to the side of which services stop, else to the first. */
  private static void addTie(Map<String, Ending> endings, Tie tie) {
    Ending second = endings.get(tie.b().value());
    Ending first = endings.get(tie.a().value());
    boolean isOfSecond =
        second != null && !second.services.isEmpty() && (first == null || first.services.isEmpty());
    Ending ending = at(endings, isOfSecond ? tie.b() : tie.a());
    ending.ties.add(tie);
    ending.ends(tie);
  }

  private static void report(
      ShownMap map, OrganisationId id, Ending ending, Consumer<Finding> found) {
    BitSet paths = (BitSet) ending.paths.clone();
    ending.services.stream()
        .forEach(
            s -> {
              for (int path : map.out(s)) {
                paths.set(path);
              }
              for (int path : map.in(s)) {
                paths.set(path);
              }
            });
    Set<String> domains = lostDomains(map, ending.services);
    List<Integer> cutOff = cutOff(map, ending.services, paths);
    FindingDraft draft = FindingDraft.of(FindingKind.PROJECT_DEPENDENT, "organisation", id.value());
    boolean splits = addFragmentation(map, draft, paths, ending.ties);
    LocalDate first = ending.days.stream().min(LocalDate::compareTo).orElse(null);
    boolean isNear =
        first != null && !first.isAfter(map.day().plusMonths(map.count(Limit.ENDS_SOON)));
    boolean loses = !domains.isEmpty() || !cutOff.isEmpty() || splits;
    Severity severity = isNear ? Severity.HIGH : Severity.MEDIUM;
    found.accept(
        draft
            .as(loses ? severity : Severity.LOW)
            .services(map.serviceIds(ending.services.stream().toArray()))
            .services(cutOff.stream().map(s -> map.service(s).id()).toList())
            .organisation(id)
            .organisations(others(ending.ties, id))
            .paths(map.pathIds(paths.stream().toArray()))
            .codes("need", domains)
            .codes("mandate", ending.mandates.stream().map(m -> m.id().value()).toList())
            .figure("services", ending.services.cardinality())
            .figure("paths", paths.cardinality())
            .figure("mandates", ending.mandates.size())
            .figure("ties", ending.ties.size())
            .figure("needsLost", domains.size())
            .figure("servicesCutOff", cutOff.size())
            .figure("integralLeft", integralLeft(map, ending.mandates))
            .fallsAway(first)
            .made());
  }

  private static List<OrganisationId> others(List<Tie> ties, OrganisationId id) {
    return ties.stream()
        .flatMap(tie -> Stream.of(tie.a(), tie.b()))
        .filter(other -> !other.equals(id))
        .distinct()
        .toList();
  }

  private static Set<String> lostDomains(ShownMap map, BitSet ending) {
    Set<String> lost = new TreeSet<>();
    ending.stream()
        .filter(s -> !map.service(s).isClosed())
        .forEach(s -> lost.addAll(map.service(s).covers()));
    Set<String> left = new HashSet<>();
    map.services.stream()
        .filter(s -> !ending.get(s) && !map.service(s).isClosed())
        .forEach(s -> left.addAll(map.service(s).covers()));
    lost.removeAll(left);
    return lost;
  }

  /** Services that stay but that no front door reaches any more. */
  private static List<Integer> cutOff(ShownMap map, BitSet services, BitSet paths) {
    BitSet before = (BitSet) map.reached().clone();
    before.andNot(map.reachedWithout(services, paths));
    before.andNot(services);
    return before.stream().boxed().toList();
  }

  /** Adds F before and after, on paths and on ties; tells whether one of them rises. */
  private static boolean addFragmentation(
      ShownMap map, FindingDraft draft, BitSet paths, List<Tie> ending) {
    boolean rises = false;
    if (!paths.isEmpty()) {
      Links links = map.links();
      rises =
          add(
              draft,
              "before",
              links.fragmentation(path -> false),
              "after",
              links.fragmentation(paths::get));
    }
    if (!ending.isEmpty()) {
      List<Tie> ties = map.network.ties().stream().filter(map::isShown).toList();
      Links links = Links.ofTies(map, ties);
      rises |=
          add(
              draft,
              "tiesBefore",
              links.fragmentation(tie -> false),
              "tiesAfter",
              links.fragmentation(tie -> ending.contains(ties.get(tie))));
    }
    return rises;
  }

  private static boolean add(
      FindingDraft draft,
      String first,
      OptionalDouble before,
      String second,
      OptionalDouble after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    draft.figure(first, before.getAsDouble()).figure(second, after.getAsDouble());
    return after.getAsDouble() > before.getAsDouble();
  }

  /** How many organisations hold an integral mandate that does not end. */
  private static long integralLeft(ShownMap map, List<Mandate> ending) {
    return map.mandates().stream()
        .filter(mandate -> "INTEGRAL".equals(mandate.breadth()) && !ending.contains(mandate))
        .map(Mandate::organisation)
        .filter(id -> map.network.findOrganisation(id).map(Organisation::id).isPresent())
        .distinct()
        .count();
  }
}
