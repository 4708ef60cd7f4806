package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.coverage.MaximalCover;
import be.knooppunt.gaps.entity.coverage.NewServices;
import be.knooppunt.gaps.entity.measures.Undefined;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddMandate;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.Suggestions.Step;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The new services or mandates that would close most declared cells. A new service is given to an
 * organisation whose mandate reaches its need; else to one that helps with it already; else to a
 * new organisation, because nobody may do it yet.
 */
final class NewHelp {
  private static final String USUAL_TYPE = "INDIVIDUAL_AID";
  private static final String USUAL_FUNCTION = "INDIVIDUAL_AID";

  private final Network network;
  private final WhatIfQuestion question;

  private NewHelp(Network network, WhatIfQuestion question) {
    this.network = network;
    this.question = question;
  }

  static Suggestions services(Network network, WhatIfQuestion question, int k) {
    return new NewHelp(network, question).services(k);
  }

  static Suggestions mandates(Network network, WhatIfQuestion question, int k) {
    return new NewHelp(network, question).mandates(k);
  }

  private static Suggestions nothingDeclared(Aim aim) {
    return new Suggestions(
        aim, OptionalDouble.empty(), List.of(), true, 0, Optional.of(Undefined.NO_QUESTIONS));
  }

  private Suggestions services(int k) {
    Coverage coverage = Suggestions.coverage(network, question, false);
    if (coverage.cells().isEmpty()) {
      return nothingDeclared(Aim.COVERAGE);
    }
    NewServices best = coverage.bestNewServices(k, false, false);
    double all = coverage.cells().size();
    double covered = all - coverage.uncovered().size();
    double before = covered / all;
    List<Step> steps = new ArrayList<>();
    int added = 0;
    for (NewServices.Proposal proposal : best.services()) {
      covered += proposal.closes();
      List<ScenarioChange> changes = changes(proposal, added);
      added += (int) changes.stream().filter(ScenarioNames::adds).count();
      steps.add(new Step(changes, covered / all, proposal.closes() / all));
    }
    return new Suggestions(
        Aim.COVERAGE,
        OptionalDouble.of(before),
        steps,
        best.proven(),
        coverage.uncovered().size(),
        Optional.empty());
  }

  /**
   * A proposal as changes.
   *
   * @param added how many records the steps before it add, which their names count
   */
  private List<ScenarioChange> changes(NewServices.Proposal proposal, int added) {
    List<String> groups =
        proposal.groups().contains(null)
            ? List.of()
            : proposal.groups().stream().filter(Objects::nonNull).toList();
    List<String> places =
        proposal.municipality() == null ? area() : List.of(proposal.municipality());
    Optional<String> carrier = carrier(proposal.need(), places);
    List<ScenarioChange> changes = new ArrayList<>();
    if (carrier.isEmpty()) {
      changes.add(new AddOrganisation("WELFARE", "?"));
    }
    changes.add(
        new AddService(
            carrier.orElse(ScenarioNames.name(added + 1)),
            type(proposal.need()),
            List.of(proposal.need()),
            groups,
            places,
            "?"));
    return changes;
  }

  private List<String> area() {
    return network.partnership().map(Partnership::area).orElse(List.of());
  }

  /** Who could offer it: by mandate, else by what it does already. */
  private Optional<String> carrier(String need, List<String> places) {
    List<String> domains = network.reference().withBroader(need);
    Optional<String> mandated =
        network.mandates().stream()
            .filter(m -> m.isShown(question.day(), question.evidence()))
            .filter(m -> m.over().stream().anyMatch(domains::contains))
            .filter(m -> m.within().isEmpty() || holdsIn(m, places))
            .map(m -> m.organisation().value())
            .filter(this::isOnMap)
            .min(Comparator.naturalOrder());
    return mandated.or(
        () ->
            network.services().stream()
                .filter(s -> s.isShown(question.day(), question.evidence()) && s.structural())
                .filter(s -> s.covers().stream().anyMatch(domains::contains))
                .map(s -> s.organisation().value())
                .filter(this::isOnMap)
                .min(Comparator.naturalOrder()));
  }

  private boolean holdsIn(Mandate mandate, List<String> places) {
    return places.stream().allMatch(place -> network.reference().contains(mandate.within(), place));
  }

  private boolean isOnMap(String organisation) {
    return network
        .findOrganisation(new OrganisationId(organisation))
        .filter(o -> o.isShown(question.day(), question.evidence()))
        .map(Organisation::id)
        .isPresent();
  }

  /** The type most services for a need have. */
  private String type(String need) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Service service : network.services()) {
      if (Asked.helpsWith(network.reference(), service, need)) {
        counts.merge(service.type(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(USUAL_TYPE);
  }

  /** A mandate an organisation could get: over one need, for what its services do anyhow. */
  private record Candidate(String organisation, String need) {}

  private Suggestions mandates(int k) {
    Coverage coverage = Suggestions.coverage(network, question, true);
    if (coverage.cells().isEmpty()) {
      return nothingDeclared(Aim.MANDATES);
    }
    List<CoveredCell> open = coverage.uncovered();
    Map<Candidate, BitSet> closing = new LinkedHashMap<>();
    Coverage anyhow = Suggestions.coverage(network, question, false);
    for (int c = 0; c < open.size(); c++) {
      CoveredCell cell = open.get(c);
      int position = c;
      Set<String> offering = new TreeSet<>();
      anyhow
          .find(cell.need(), cell.group(), cell.municipality())
          .ifPresent(
              found ->
                  found
                      .services()
                      .forEach(s -> offering.add(network.getService(s).organisation().value())));
      offering.forEach(
          o ->
              closing
                  .computeIfAbsent(new Candidate(o, cell.need()), key -> new BitSet())
                  .set(position));
    }
    double[] weights = new double[open.size()];
    Arrays.fill(weights, 1);
    List<Candidate> candidates = List.copyOf(closing.keySet());
    MaximalCover.Chosen chosen = MaximalCover.of(List.copyOf(closing.values()), weights, k);
    double all = coverage.cells().size();
    double covered = all - open.size();
    double before = covered / all;
    List<Step> steps = new ArrayList<>();
    BitSet left = new BitSet();
    left.set(0, open.size());
    for (int i : byWorth(chosen.sets(), closing, candidates)) {
      BitSet now = (BitSet) closing.getOrDefault(candidates.get(i), new BitSet()).clone();
      now.and(left);
      left.andNot(now);
      covered += now.cardinality();
      steps.add(
          new Step(
              List.of(mandate(candidates.get(i), now, open)),
              covered / all,
              now.cardinality() / all));
    }
    return new Suggestions(
        Aim.MANDATES,
        OptionalDouble.of(before),
        steps,
        chosen.proven(),
        candidates.size(),
        Optional.empty());
  }

  private static List<Integer> byWorth(
      List<Integer> sets, Map<Candidate, BitSet> closing, List<Candidate> candidates) {
    List<Integer> order = new ArrayList<>(sets);
    order.sort(
        Comparator.comparing(
            i -> -closing.getOrDefault(candidates.get(i), new BitSet()).cardinality()));
    return order;
  }

  private AddMandate mandate(Candidate candidate, BitSet closes, List<CoveredCell> open) {
    Set<String> groups = new LinkedHashSet<>();
    Set<String> places = new LinkedHashSet<>();
    boolean isForAll = false;
    boolean isAnywhere = false;
    for (int c = closes.nextSetBit(0); c >= 0; c = closes.nextSetBit(c + 1)) {
      CoveredCell cell = open.get(c);
      isForAll |= cell.group() == null;
      isAnywhere |= cell.municipality() == null;
      Optional.ofNullable(cell.group()).ifPresent(groups::add);
      Optional.ofNullable(cell.municipality()).ifPresent(places::add);
    }
    return new AddMandate(
        candidate.organisation(),
        USUAL_FUNCTION,
        List.of(candidate.need()),
        isForAll ? List.of() : List.copyOf(groups),
        isAnywhere ? List.of() : List.copyOf(places));
  }
}
