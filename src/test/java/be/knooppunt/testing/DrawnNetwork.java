package be.knooppunt.testing;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A network drawn as text. Each line is a path such as {@code a -WARM-> b}, optionally followed by
 * words: a status, a waiting band, an evidence level, {@code only:DEBT}, {@code for:LONE_PARENT},
 * {@code about:WORK}, {@code from:2020-01-01} or {@code until:2019-12-31}. A line of a single word
 * is a service without paths. Paths are called p1, p2 … in the order of the lines. Each service
 * belongs to an organisation of its own, {@code o-a}, until it is moved; all is AGREED and always
 * valid until said otherwise.
 */
public final class DrawnNetwork {
  private final Map<String, DrawnService> services = new TreeMap<>();
  private final Map<String, ReferralPath> paths = new TreeMap<>();
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Map<String, LocalDate> from = new HashMap<>();
  private final Map<String, LocalDate> until = new HashMap<>();
  private final Map<String, Lens> lenses = new HashMap<>();
  private final Map<String, String> broader = new HashMap<>();
  private final Map<String, Set<String>> regions = new HashMap<>();
  private final List<Mandate> mandates = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final List<String> emptyOrganisations = new ArrayList<>();

  private DrawnNetwork() {}

  /** Draws paths and services. */
  public static DrawnNetwork of(String... lines) {
    return new DrawnNetwork().draw(lines);
  }

  /** Draws more paths and services. */
  public DrawnNetwork draw(String... lines) {
    for (String line : lines) {
      line(List.of(line.strip().split("\\s+")));
    }
    return this;
  }

  private void line(List<String> words) {
    String a = words.get(0);
    draft(a);
    if (words.size() > 1) {
      String arrow = words.get(1);
      Handover handover = Handover.valueOf(arrow.substring(1, arrow.length() - 2));
      draft(words.get(2));
      path(a, handover, words.get(2), words.subList(3, words.size()));
    }
  }

  private DrawnService draft(String id) {
    return services.computeIfAbsent(id, key -> new DrawnService("o-" + key));
  }

  private void path(String a, Handover handover, String b, List<String> words) {
    PathStatus status = PathStatus.ACTIVE;
    WaitingBand contact = WaitingBand.UNKNOWN;
    Evidence rests = Evidence.AGREED;
    Set<String> domains = Set.of();
    Set<String> groups = Set.of();
    Set<String> about = Set.of();
    LocalDate first = null;
    LocalDate last = null;
    for (String word : words) {
      String value = word.substring(word.indexOf(':') + 1);
      if (word.startsWith("only:")) {
        domains = Set.of(value.split(","));
      } else if (word.startsWith("for:")) {
        groups = Set.of(value.split(","));
      } else if (word.startsWith("about:")) {
        about = Set.of(value.split(","));
      } else if (word.startsWith("from:")) {
        first = LocalDate.parse(value);
      } else if (word.startsWith("until:")) {
        last = LocalDate.parse(value);
      } else if (find(PathStatus.class, word).isPresent()) {
        status = PathStatus.valueOf(word);
      } else if (find(WaitingBand.class, word).isPresent()) {
        contact = WaitingBand.valueOf(word);
      } else {
        rests = Evidence.valueOf(word);
      }
    }
    String id = "p" + (paths.size() + 1);
    paths.put(
        id,
        new ReferralPath(
            new PathId(id),
            new ServiceId(a),
            new ServiceId(b),
            handover,
            status,
            Feedback.UNKNOWN,
            Consent.UNKNOWN,
            List.of(),
            about,
            domains,
            groups,
            contact,
            null,
            null,
            null,
            Provenance.of(rests),
            new Validity(first, last)));
  }

  private static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(word)).findFirst();
  }

  /** Moves services to an organisation. */
  public DrawnNetwork at(String organisation, String... services) {
    List.of(services).forEach(service -> draft(service).organisations = List.of(organisation));
    return this;
  }

  /** Gives a service several organisations; the first is the one to call. */
  public DrawnNetwork offeredBy(String service, String... organisations) {
    draft(service).organisations = List.of(organisations);
    return this;
  }

  /** Adds an organisation that offers nothing. */
  public DrawnNetwork organisation(String organisation) {
    emptyOrganisations.add(organisation);
    return this;
  }

  /** The life domains a service helps with. */
  public DrawnNetwork covers(String service, String... domains) {
    draft(service).covers = Set.of(domains);
    return this;
  }

  /** The groups a service is for. */
  public DrawnNetwork serves(String service, String... groups) {
    draft(service).serves = Set.of(groups);
    return this;
  }

  /** Where a service works. */
  public DrawnNetwork in(String service, String... places) {
    draft(service).places = Set.of(places);
    return this;
  }

  /** The languages a service works in. */
  public DrawnNetwork speaks(String service, String... languages) {
    draft(service).languages = List.of(languages);
    return this;
  }

  /** Makes services front doors. */
  public DrawnNetwork frontDoor(String... services) {
    List.of(services).forEach(service -> draft(service).frontDoor = true);
    return this;
  }

  /** How long a service lets people wait. */
  public DrawnNetwork waits(String service, WaitingBand band) {
    draft(service).waiting = band;
    return this;
  }

  /** Whether a service has room. */
  public DrawnNetwork room(String service, CapacityState capacity) {
    draft(service).capacity = capacity;
    return this;
  }

  /** A documented threshold of a service. */
  public DrawnNetwork threshold(String service, int severity) {
    return threshold(service, "AVAIL", severity);
  }

  /** A documented threshold of a kind. */
  public DrawnNetwork threshold(String service, String code, int severity) {
    draft(service).threshold(service, code, severity);
    return this;
  }

  /** How a service is reached. */
  public DrawnNetwork reachedBy(String service, Channel... channels) {
    draft(service).channels = Set.of(channels);
    return this;
  }

  /** From which to which rung a service works; null leaves an end open. */
  public DrawnNetwork rungs(String service, @Nullable Rung first, @Nullable Rung last) {
    draft(service).fromRung = first == null ? null : first.name();
    draft(service).toRung = last == null ? null : last.name();
    return this;
  }

  /** What kind of service it is. */
  public DrawnNetwork type(String service, String type) {
    draft(service).type = type;
    return this;
  }

  /** How widely an organisation looks. */
  public DrawnNetwork looks(String organisation, Lens lens) {
    lenses.put(organisation, lens);
    return this;
  }

  /** Lets services live on a project. */
  public DrawnNetwork project(String... services) {
    List.of(services).forEach(service -> draft(service).structural = false);
    return this;
  }

  /** What a service or organisation rests on. */
  public DrawnNetwork rests(String id, Evidence on) {
    evidence.put(id, on);
    return this;
  }

  /** The last day of a service or organisation. */
  public DrawnNetwork ends(String id, String day) {
    until.put(id, LocalDate.parse(day));
    return this;
  }

  /** The first day of a service or organisation. */
  public DrawnNetwork begins(String id, String day) {
    from.put(id, LocalDate.parse(day));
    return this;
  }

  /** Makes a life domain part of a broader one. */
  public DrawnNetwork broader(String domain, String of) {
    broader.put(domain, of);
    return this;
  }

  /** Puts a municipality in regions. */
  public DrawnNetwork lies(String municipality, String... inRegions) {
    regions.put(municipality, Set.of(inRegions));
    return this;
  }

  /** Adds a mandate. */
  public DrawnNetwork mandate(Mandate mandate) {
    mandates.add(mandate);
    return this;
  }

  /** Gives a service a number and a place on the map. */
  public DrawnNetwork number(String service, int number) {
    placements.add(new Placement(new ServiceId(service), number, 0.5, 0.5));
    return this;
  }

  private Validity validity(String id) {
    return new Validity(from.get(id), until.get(id));
  }

  private Provenance provenance(String id) {
    return Provenance.of(evidence.getOrDefault(id, Evidence.AGREED));
  }

  private Organisation organisationOf(String id) {
    return new Organisation(
        new OrganisationId(id),
        List.of(new DatedName("Organisation " + id, Validity.ALWAYS)),
        null,
        "WELFARE",
        lenses.get(id),
        null,
        null,
        null,
        null,
        provenance(id),
        validity(id));
  }

  /** The records of the drawing. */
  public NetworkContent content() {
    List<String> organisations = new ArrayList<>(emptyOrganisations);
    services.values().forEach(draft -> organisations.addAll(draft.organisations));
    return new NetworkContent(
        Optional.empty(),
        organisations.stream().distinct().map(this::organisationOf).toList(),
        services.keySet().stream()
            .map(id -> draft(id).made(id, provenance(id), validity(id)))
            .toList(),
        mandates,
        List.copyOf(paths.values()),
        List.of(),
        List.of(),
        List.of(),
        placements,
        Set.of());
  }

  /** The domains and regions of the drawing. */
  public Reference reference() {
    return new Reference(broader, regions);
  }

  /** The network of the drawing. */
  public Network network() {
    return new Network(new NetworkVersion(1), reference(), content());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    content().services().forEach(service -> text.append(service).append('\n'));
    content().paths().forEach(path -> text.append(path).append('\n'));
    return text.toString();
  }
}
