package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Brokerage;
import be.knooppunt.gaps.entity.measures.Brokerage.Role;
import be.knooppunt.gaps.entity.measures.Components;
import be.knooppunt.gaps.entity.measures.CutPoints;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.KeyPlayers;
import be.knooppunt.gaps.entity.measures.Measure;
import be.knooppunt.gaps.entity.measures.MixingMatrix;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.platform.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of the page: who and which links the figures are about. */
public final class FragmentationTables {
  private static final int MOST_ROWS = 25;
  private static final int STEPS = 4;

  private final Figures figures;
  private final Parties parties;
  private final Texts texts;
  private final Numerals numerals;

  FragmentationTables(Figures figures, Parties parties, Texts texts) {
    this.figures = figures;
    this.parties = parties;
    this.texts = texts;
    this.numerals = new Numerals(texts);
  }

  /**
   * A cell of the table of sectors.
   *
   * @param step how much it is beside the largest count, 0 to 4: how dark the cell is
   * @param words the same in a sentence
   */
  public record Cell(long count, int step, boolean isOwn, String words) {}

  /** A sector that refers. */
  public record MixingRow(String sector, long parties, List<Cell> cells) {}

  /** A party between others, with how often it acts in each part. */
  public record BrokerRow(Party party, long total, List<Long> roles) {}

  /** A group that the links make, with its sectors in words. */
  public record GroupRow(int number, List<Party> members, String sectors) {}

  /** A party that others hang on, and who drops off without it. */
  public record CutRow(Party party, String left, List<List<Party>> pieces) {}

  /** A link that stands alone, and who drops off without it. */
  public record BridgeRow(Party a, Party b, List<Party> drops) {}

  /** Parties that together hold the network together. */
  public record KeyRow(int k, List<List<Party>> sets, String left, boolean isProven, long others) {}

  /** Names of the sectors, in the order of the table. */
  public List<String> sectors() {
    return IntStream.range(0, figures.measured().groupCodes().size())
        .mapToObj(parties::sector)
        .toList();
  }

  /** How many links run from each sector to each. */
  public List<MixingRow> mixing() {
    MixingMatrix mixing = figures.sectors().mixing();
    int size = figures.measured().groupCodes().size();
    long most = 1;
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        most = Math.max(most, count(mixing, from, to));
      }
    }
    List<MixingRow> rows = new ArrayList<>();
    for (int from = 0; from < size; from++) {
      List<Cell> cells = new ArrayList<>();
      for (int to = 0; to < size; to++) {
        long count = count(mixing, from, to);
        int step = (int) Math.ceil((double) STEPS * count / most);
        cells.add(new Cell(count, step, from == to, words(from, to, count)));
      }
      rows.add(new MixingRow(parties.sector(from), mixing.parties(from), cells));
    }
    return rows;
  }

  private long count(MixingMatrix mixing, int from, int to) {
    return figures.graph().isDirected() ? mixing.arcs(from, to) : mixing.ties(from, to);
  }

  private String words(int from, int to, long count) {
    String kind = figures.graph().isDirected() ? "measures.mixing.path" : "measures.mixing.tie";
    return texts.format(kind, parties.sector(from), parties.sector(to), count);
  }

  /** Pairs of sectors without any link in either direction. */
  public long emptyPairs() {
    MixingMatrix mixing = figures.sectors().mixing();
    int size = figures.measured().groupCodes().size();
    long empty = 0;
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        empty += mixing.ties(a, b) == 0 ? 1 : 0;
      }
    }
    return empty;
  }

  /** All pairs of different sectors. */
  public long pairs() {
    long size = figures.measured().groupCodes().size();
    return size * (size - 1) / 2;
  }

  /** The five parts a broker can play, as keys of texts. */
  public List<String> roles() {
    return Arrays.stream(Role.values()).map(role -> "measures.role." + role).toList();
  }

  /** Who stands between others most often. */
  public List<BrokerRow> brokers() {
    Brokerage brokers = figures.standing().brokerage();
    return IntStream.range(0, figures.size())
        .filter(party -> brokers.total(party) > 0)
        .boxed()
        .sorted(Comparator.comparingLong(party -> -brokers.total(party)))
        .limit(MOST_ROWS)
        .map(
            party ->
                new BrokerRow(
                    parties.get(party),
                    brokers.total(party),
                    Arrays.stream(Role.values()).map(r -> brokers.count(party, r)).toList()))
        .toList();
  }

  /** Do those who look at the whole person stand between other sectors? In a sentence. */
  public String generalists() {
    Brokerage brokers = figures.standing().brokerage();
    long ofGeneralists = 0;
    long ofOthers = 0;
    int generalists = 0;
    for (int party = 0; party < figures.size(); party++) {
      boolean is = parties.get(party).isGeneralist();
      generalists += is ? 1 : 0;
      ofGeneralists += is ? brokers.count(party, Role.LIAISON) : 0;
      ofOthers += is ? 0 : brokers.count(party, Role.LIAISON);
    }
    int others = figures.size() - generalists;
    if (generalists == 0 || others == 0) {
      return texts.get("measures.generalists.unknown");
    }
    double one = (double) ofGeneralists / generalists;
    double other = (double) ofOthers / others;
    String verdict = one > other ? "more" : one < other ? "less" : "same";
    return texts.format(
            "measures.generalists.count",
            generalists,
            ofGeneralists,
            numerals.one(one),
            numerals.one(other))
        + " "
        + texts.get("measures.generalists." + verdict);
  }

  /** The groups that the links themselves make; none without links. */
  public List<GroupRow> groups() {
    if (figures.graph().tieCount() == 0) {
      return List.of();
    }
    int[] groupOf = figures.sectors().communities().groupOf();
    List<GroupRow> rows = new ArrayList<>();
    int shown = Math.min(MOST_ROWS, figures.sectors().communities().size());
    for (int group = 0; group < shown; group++) {
      int number = group;
      List<Party> members =
          IntStream.range(0, groupOf.length)
              .filter(party -> groupOf[party] == number)
              .mapToObj(parties::get)
              .toList();
      Map<String, Long> sectors =
          members.stream()
              .collect(Collectors.groupingBy(Party::sector, TreeMap::new, Collectors.counting()));
      rows.add(
          new GroupRow(
              number + 1,
              members,
              sectors.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", "))));
    }
    return rows;
  }

  /** Do those groups follow the sectors or the places? In sentences. */
  public List<String> likeness() {
    Value sectors = figures.get(Measure.COMMUNITIES_SECTORS_RAND).value();
    Value places = figures.get(Measure.COMMUNITIES_MUNICIPALITIES_RAND).value();
    if (!sectors.isDefined() || !places.isDefined()) {
      return List.of(numerals.because(sectors));
    }
    List<String> said = new ArrayList<>();
    said.add(texts.count("measures.groups.count", figures.sectors().communities().size()));
    said.add(texts.get("measures.groups.sectors." + band(sectors.get())));
    boolean isOnePlace = Arrays.stream(figures.ground().areas()).distinct().count() < 2;
    said.add(texts.get("measures.groups.places." + (isOnePlace ? "one" : band(places.get()))));
    return said;
  }

  private static String band(double likeness) {
    return likeness < 0.2 ? "little" : likeness < 0.6 ? "partly" : "much";
  }

  /** Parties that others hang on, those first without which most is lost. */
  public List<CutRow> cuts() {
    CutPoints cuts = figures.structure().cuts();
    return Arrays.stream(cuts.articulationPoints())
        .boxed()
        .sorted(Comparator.comparingDouble(party -> -cuts.fragmentationWithout(party).orElse(0)))
        .limit(MOST_ROWS)
        .map(
            party ->
                new CutRow(
                    parties.get(party),
                    numerals.percent(cuts.fragmentationWithout(party).orElse(0)),
                    cuts.dropsOffWithout(party).stream().map(parties::all).toList()))
        .toList();
  }

  /** Links that stand alone, those first without which most drop off. */
  public List<BridgeRow> bridges() {
    CutPoints cuts = figures.structure().cuts();
    return cuts.bridges().stream()
        .sorted(Comparator.comparingInt(bridge -> -bridge.smallerSide()))
        .limit(MOST_ROWS)
        .map(
            bridge ->
                new BridgeRow(
                    parties.get(bridge.a()),
                    parties.get(bridge.b()),
                    parties.all(cuts.dropsOffWithout(bridge))))
        .toList();
  }

  /** Who together hold the network together; none where nothing is left to hold. */
  public List<KeyRow> keyPlayers() {
    List<KeyRow> rows = new ArrayList<>();
    for (KeyPlayers players :
        List.of(figures.structure().keyPlayer(), figures.structure().keyPlayers())) {
      if (players.value().isPresent() && figures.graph().tieCount() > 0) {
        List<List<Party>> sets = players.sets().stream().limit(3).map(parties::all).toList();
        rows.add(
            new KeyRow(
                rows.size() + 1,
                sets,
                numerals.percent(players.value().getAsDouble()),
                players.isProven(),
                players.ties() - sets.size()));
      }
    }
    return rows;
  }

  /** Parties without any link. */
  public List<Party> isolates() {
    return some(Components.isolates(figures.graph()));
  }

  /** Parties others refer to, and that refer to nobody. */
  public List<Party> deadEnds() {
    return some(figures.deadEnds());
  }

  /** Parties nobody refers to. */
  public List<Party> orphans() {
    return some(figures.orphans());
  }

  /** Parties no front door leads to. */
  public List<Party> unreached() {
    return some(figures.unreached());
  }

  private List<Party> some(int[] all) {
    return parties.all(Arrays.copyOf(all, Math.min(all.length, 2 * MOST_ROWS)));
  }
}
