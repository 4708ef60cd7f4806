package be.knooppunt.generator;

import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Size S: one partnership, {@code maatland}, with 300 services of 62 organisations in five
 * municipalities and 2 000 paths. Records of every kind are in it, and answers that are known
 * because they were planted. Days are judged from 2026 on.
 */
public final class SmallNetwork {
  /** The seed that is used when none is given. */
  static final long USUAL_SEED = 20260101;

  /** A need that no service helps with, nor any broader one. */
  static final String UNCOVERED = "DIGITAL";

  private static final int PATHS = 2_000;
  private static final int ONE_WAYS = 6;

  /** The one condition that stands in a way. */
  public enum Block {
    /** The condition is the municipality that is asked. */
    PLACE,
    /** The condition is the group that is asked. */
    GROUP,
    /** The condition is the language that is asked. */
    LANGUAGE,
    /** The condition is the rung where somebody is. */
    RUNG,
    /** The path is a wish. */
    WISHED,
    /** The path is blocked. */
    STATUS,
    /** The condition is the evidence that is asked for; the path is assumed. */
    EVIDENCE,
    /** The path is for another need. */
    PATH_DOMAIN,
    /** The condition is the group that is asked; the path is for another. */
    PATH_GROUP,
    /** The service takes nobody. */
    CLOSED,
    /** The condition is the last day of the project. */
    DATE,
    /** The condition is the coldest handover that is accepted. */
    TOO_COLD,
    /** It takes five handovers. */
    TOO_MANY_HANDOVERS
  }

  /**
   * The only way from a desk to a service that helps with a need.
   *
   * @param condition what has to be asked to meet the block, empty when nothing has
   */
  public record Way(
      ServiceId from, String need, ServiceId target, int handovers, String condition) {}

  /**
   * Several needs at one desk.
   *
   * @param nearest for each need the service that takes the fewest handovers
   * @param best the services of the plan with the fewest handovers, in order
   * @param fewest how many handovers that plan takes
   */
  public record Bundle(
      ServiceId from,
      List<String> needs,
      List<ServiceId> nearest,
      List<ServiceId> best,
      int fewest) {}

  /**
   * What is known of size S. Parts and ends are those of all paths, whatever their status.
   *
   * @param needNobodyCovers nobody helps with it
   * @param threeHandovers a need that takes exactly three handovers
   * @param blocked for each kind of block a way that only this block closes
   * @param oneForThree three needs that one service meets, although each has a nearer one
   * @param oneForTwo the same with two needs
   * @param inARow two needs for which going on from the first is shorter than going twice
   * @param island services with paths among themselves only
   * @param isolated services without any path
   * @param cutService the service without which {@code behindCut} cannot be reached
   * @param behindCut what lies behind it
   * @param deadEnds services with paths to them and none from them
   * @param orphans services with paths from them and none to them
   */
  public record Planted(
      String needNobodyCovers,
      Way threeHandovers,
      Map<Block, Way> blocked,
      Bundle oneForThree,
      Bundle oneForTwo,
      Bundle inARow,
      Set<ServiceId> island,
      Set<ServiceId> isolated,
      ServiceId cutService,
      Set<ServiceId> behindCut,
      Set<ServiceId> deadEnds,
      Set<ServiceId> orphans) {

    /** The way that only this block closes. */
    public Way wayBlockedBy(Block block) {
      return Objects.requireNonNull(blocked.get(block), block.name());
    }
  }

  private final long seed;
  private final GeneratedNetwork generated;
  private final Planted planted;

  private SmallNetwork(long seed, GeneratedNetwork generated, Planted planted) {
    this.seed = seed;
    this.generated = generated;
    this.planted = planted;
  }

  /** Makes the network of the usual seed. */
  public static SmallNetwork make() {
    return make(USUAL_SEED);
  }

  /** Makes the network of a seed. */
  public static SmallNetwork make(long seed) {
    SplitMix64 random = new SplitMix64(seed);
    SmallDraft draft = new SmallDraft();
    SmallBackground background = new SmallBackground(draft, random);
    SmallPuzzles puzzles = new SmallPuzzles(draft, background.services.get(0));
    Way three = puzzles.threeHandovers();
    Bundle oneForThree =
        puzzles.oneMeetsAll("Loket met drie vragen", List.of("HOUSING", "DEBT", "FAMILY"));
    Bundle oneForTwo =
        puzzles.oneMeetsAll("Loket met twee vragen", List.of("EDUCATION", "LANGUAGE"));
    Bundle inARow = puzzles.cheaperInARow("ADDICTION", "HOUSING");
    List<DraftService> island = cluster(draft, "Eiland", 5);
    List<DraftService> behind = cluster(draft, "Achter één dienst", 4);
    DraftService cut = background.services.get(100);
    draft.link(cut, behind.get(0));
    draft.link(behind.get(0), cut);
    draft.link(cut, behind.get(1));
    plantOneWays(draft, background);
    background.drawPaths(PATHS);
    Planted planted =
        new Planted(
            UNCOVERED,
            three,
            puzzles.blocked(),
            oneForThree,
            oneForTwo,
            inARow,
            ids(island),
            withoutPath(draft),
            cut.id,
            ids(behind),
            ends(draft, true),
            ends(draft, false));
    return new SmallNetwork(seed, generated(draft, background, random), planted);
  }

  /** Services of two organisations on a ring of paths in both directions. */
  private static List<DraftService> cluster(SmallDraft draft, String name, int size) {
    List<OrganisationId> two = new ArrayList<>();
    for (int o = 1; o <= 2; o++) {
      two.add(draft.organisation(name + " " + o, "CIVIL", Lens.SPECIALIST, Validity.ALWAYS));
    }
    List<DraftService> cluster = new ArrayList<>();
    for (int s = 0; s < size; s++) {
      DraftService service = draft.service(name + ", dienst " + (s + 1), two.get(s % 2));
      service.covers = Set.of("SOCIAL_NETWORK");
      cluster.add(service);
    }
    for (int s = 0; s < size; s++) {
      draft.link(cluster.get(s), cluster.get((s + 1) % size));
      draft.link(cluster.get((s + 1) % size), cluster.get(s));
    }
    return cluster;
  }

  private static void plantOneWays(SmallDraft draft, SmallBackground background) {
    for (int k = 0; k < ONE_WAYS; k++) {
      DraftService end = background.service(SmallBackground.SERVICES + k);
      draft.link(background.services.get(20 + k), end).feedback = Feedback.NONE;
      draft.link(background.services.get(60 + k), end).feedback = Feedback.NONE;
      DraftService orphan = background.service(SmallBackground.SERVICES + ONE_WAYS + k);
      draft.link(orphan, background.services.get(30 + k));
    }
    for (int k = 0; k < 3; k++) {
      background.service(SmallBackground.SERVICES + 2 * ONE_WAYS + k);
    }
  }

  private static Set<ServiceId> ids(List<DraftService> services) {
    Set<ServiceId> ids = new HashSet<>();
    services.forEach(service -> ids.add(service.id));
    return ids;
  }

  private static Set<ServiceId> withoutPath(SmallDraft draft) {
    Set<ServiceId> without = ids(draft.services);
    draft.paths.forEach(path -> without.removeAll(Set.of(path.from, path.to)));
    return without;
  }

  /** Services that paths only lead to, or only lead from. */
  private static Set<ServiceId> ends(SmallDraft draft, boolean isDeadEnd) {
    Set<ServiceId> ends = new HashSet<>();
    draft.paths.forEach(path -> ends.add(isDeadEnd ? path.to : path.from));
    draft.paths.forEach(path -> ends.remove(isDeadEnd ? path.from : path.to));
    return ends;
  }

  private static GeneratedNetwork generated(
      SmallDraft draft, SmallBackground background, SplitMix64 random) {
    SmallExtras extras = new SmallExtras(background, draft, random);
    return new GeneratedNetwork(
        new NetworkContent(
            Optional.of(
                new Partnership(
                    new PartnershipId("maatland"),
                    "Nagemaakt Maatland",
                    "LEAD_ORG",
                    SmallFacts.PLACES,
                    "Een netwerk om proeven mee te doen. Niets ervan bestaat.",
                    List.of(),
                    Validity.ALWAYS)),
            draft.organisations,
            draft.madeServices(),
            extras.mandates(),
            draft.madePaths(),
            extras.categoryPaths(),
            extras.ties(),
            extras.members(),
            draft.placements(),
            Set.of()),
        Map.of(),
        SmallFacts.municipalities(),
        SmallFacts.regions());
  }

  /** The seed it was made from. */
  public long seed() {
    return seed;
  }

  /** Its records. */
  public GeneratedNetwork generated() {
    return generated;
  }

  /** Its known answers. */
  public Planted planted() {
    return planted;
  }
}
