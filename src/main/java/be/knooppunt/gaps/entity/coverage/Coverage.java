package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership declares as needed against what the services on the map offer, cell by cell.
 * Only what was declared can be a gap. Immutable; all of it follows from the network and the
 * question.
 */
public final class Coverage {
  private final Network network;
  private final CoverageQuestion question;
  private final CoverRule rule;
  private final DeclaredCells declared;
  private final List<CoveredCell> cells;
  private final double[] weights;

  private Coverage(Network network, CoverageQuestion question) {
    this.network = network;
    this.question = question;
    this.rule = new CoverRule(network, question);
    this.declared =
        DeclaredCells.of(
            network
                .partnership()
                .orElseGet(
                    () ->
                        new Partnership(
                            new PartnershipId("none"),
                            "",
                            null,
                            List.of(),
                            null,
                            List.of(),
                            Validity.ALWAYS)));
    this.weights = declared.weights();
    this.cells = List.copyOf(made(new CellFiller(network, question, declared).fill()));
  }

  /** The coverage of what the partnership of a network declares; no cells when it has none. */
  public static Coverage of(Network network, CoverageQuestion question) {
    return new Coverage(network, question);
  }

  private List<CoveredCell> made(int[][] found) {
    int[] sizes = declared.sizes();
    BitSet temporary = new BitSet();
    for (int s = 0; s < network.services().size(); s++) {
      temporary.set(s, CoverRule.isTemporary(network.services().get(s)));
    }
    List<CoveredCell> all = new ArrayList<>(found.length);
    for (int c = 0; c < found.length; c++) {
      CellKey key = declared.keys().get(c);
      int lasting = 0;
      for (int s : found[c]) {
        lasting += temporary.get(s) ? 0 : 1;
      }
      int from = declared.of()[c];
      Integer people = sizes[from] == 1 ? declared.declared().get(from).people() : null;
      all.add(
          new CoveredCell(
              key.need(),
              key.group(),
              key.municipality(),
              people,
              new CoveredCell.At(network, found[c]),
              lasting));
    }
    return all;
  }

  /** What was asked. */
  public CoverageQuestion question() {
    return question;
  }

  /** What the partnership declares, as it does. */
  public List<DeclaredNeed> declared() {
    return declared.declared();
  }

  /** All cells, in the order of the declarations and of the municipalities of the area. */
  public List<CoveredCell> cells() {
    return cells;
  }

  /** The cell of a need, a group (null for everyone) and a municipality (null for no place). */
  public Optional<CoveredCell> find(
      String need, @Nullable String group, @Nullable String municipality) {
    return Optional.ofNullable(declared.positions().get(new CellKey(need, group, municipality)))
        .map(cells::get);
  }

  /** How many cells are in a state. */
  public int count(CoverState state) {
    return (int) cells.stream().filter(cell -> cell.state() == state).count();
  }

  /** The cells that no service covers. */
  public List<CoveredCell> uncovered() {
    return cells.stream().filter(cell -> !cell.state().isCovered()).toList();
  }

  /** Covered cells as a share of all cells; null when nothing is declared. */
  public @Nullable Double rate() {
    return cells.isEmpty() ? null : 1 - (double) count(CoverState.NONE) / cells.size();
  }

  /**
   * The same weighted by people, over what was counted; null when nothing was. A count for several
   * municipalities is shared equally by their cells.
   */
  public @Nullable Double weightedRate() {
    double covered = 0;
    double all = 0;
    for (int c = 0; c < weights.length; c++) {
      all += weights[c];
      covered += cells.get(c).state().isCovered() ? weights[c] : 0;
    }
    return all == 0 ? null : (Double) (covered / all);
  }

  /** How many cells belong to a declaration that was counted. */
  public int countedCells() {
    int counted = 0;
    for (double weight : weights) {
      counted += weight > 0 ? 1 : 0;
    }
    return counted;
  }

  /** The gap score of each declaration, in their order. */
  public List<GapScore> gapScores() {
    double[] met = new double[declared.declared().size()];
    for (int c = 0; c < cells.size(); c++) {
      met[declared.of()[c]] += cells.get(c).state().met();
    }
    int[] sizes = declared.sizes();
    List<GapScore> scores = new ArrayList<>();
    for (int d = 0; d < met.length; d++) {
      if (sizes[d] > 0) { // else all its municipalities are declared apart
        scores.add(GapScore.of(declared.declared().get(d), met[d] / sizes[d]));
      }
    }
    return scores;
  }

  /** The cells that hang on one organisation. */
  public List<SoleProvider> soleProviders() {
    List<SoleProvider> all = new ArrayList<>();
    for (CoveredCell cell : cells) {
      Set<OrganisationId> organisations = new HashSet<>();
      for (ServiceId id : cell.services()) {
        organisations.addAll(network.getService(id).organisations());
        if (organisations.size() > 1) {
          break;
        }
      }
      if (organisations.size() == 1) {
        all.add(new SoleProvider(cell, organisations.iterator().next(), cell.services()));
      }
    }
    return all;
  }

  /** Every service that helps with the need of a cell: those that count first, each by identity. */
  public List<Offer> offers(CoveredCell cell) {
    return network.services().stream()
        .flatMap(s -> rule.judge(s, cell.need(), cell.group(), cell.municipality()).stream())
        .sorted(Comparator.comparing(Offer::counts).reversed())
        .toList();
  }

  /** Domains that services help with while nobody declared them. */
  public List<NotDeclared> notDeclared() {
    Set<String> asked = new HashSet<>();
    declared.declared().forEach(need -> asked.addAll(rule.accepted(need.need())));
    Map<String, List<ServiceId>> byDomain = new TreeMap<>();
    for (Service service : network.services()) {
      if (rule.isOpen(service)) {
        for (String domain : service.covers()) {
          if (CoverRule.isDomain(domain) && !asked.contains(domain)) {
            byDomain.computeIfAbsent(domain, code -> new ArrayList<>()).add(service.id());
          }
        }
      }
    }
    List<NotDeclared> all = new ArrayList<>();
    byDomain.forEach((domain, services) -> all.add(new NotDeclared(domain, services)));
    return all;
  }

  /** What the services that cover something rest on, each service once. */
  public Map<Evidence, Integer> evidenceMix() {
    BitSet seen = new BitSet();
    for (int[] some : found()) {
      for (int s : some) {
        seen.set(s);
      }
    }
    Map<Evidence, Integer> mix = new EnumMap<>(Evidence.class);
    seen.stream()
        .forEach(
            s -> mix.merge(network.services().get(s).provenance().evidence(), 1, Integer::sum));
    return mix;
  }

  private List<int[]> found() {
    return cells.stream().map(cell -> ((CoveredCell.At) cell.services()).positions()).toList();
  }

  /** What the mandates say about the same needs. */
  public MandateCheck mandates() {
    return new MandateCheck(network, question, declared, cells);
  }

  /** Which steps of the activation ladder have a service. */
  public Ladder ladder() {
    return Ladder.of(network, question);
  }

  /**
   * The fewest services that cover every cell that is covered at all.
   *
   * @return services in the order of the network, with whether it is proven that fewer will not do
   */
  public FewestServices fewestServices() {
    Map<Integer, BitSet> cellsOf = new LinkedHashMap<>();
    List<int[]> found = found();
    BitSet covered = new BitSet();
    for (int c = 0; c < found.size(); c++) {
      for (int s : found.get(c)) {
        cellsOf.computeIfAbsent(s, key -> new BitSet()).set(c);
        covered.set(c);
      }
    }
    List<Integer> order = cellsOf.keySet().stream().sorted().toList();
    SetCover.Chosen chosen = SetCover.of(order.stream().map(cellsOf::get).toList(), covered);
    return new FewestServices(
        chosen.sets().stream().map(i -> network.services().get(order.get(i)).id()).toList(),
        chosen.proven(),
        covered.cardinality(),
        cells.size() - covered.cardinality());
  }

  /**
   * The new services that would close most of what is open, the best ones first.
   *
   * @param count how many services there may be
   * @param wide true for services that work in the whole area, false for one municipality each
   * @param byPeople true to weigh cells by the people counted, false to count cells
   */
  public NewServices bestNewServices(int count, boolean wide, boolean byPeople) {
    return NewServices.best(uncoveredWithWeights(byPeople), network.reference(), count, wide);
  }

  private Map<CoveredCell, Double> uncoveredWithWeights(boolean byPeople) {
    Map<CoveredCell, Double> open = new LinkedHashMap<>();
    for (int c = 0; c < weights.length; c++) {
      if (!cells.get(c).state().isCovered()) {
        open.put(cells.get(c), byPeople ? weights[c] : 1.0);
      }
    }
    return open;
  }
}
