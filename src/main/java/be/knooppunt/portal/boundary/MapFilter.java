package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.web.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of a network is shown, as it stands in the address: the same for the map and its list.
 *
 * @param sectors keys of map sectors; empty shows all
 * @param lines warm, guided, cold, wished; empty shows all
 */
public record MapFilter(
    String query,
    List<String> sectors,
    List<String> lines,
    Optional<Lens> lens,
    boolean projectsOnly,
    EvidenceFilter evidence,
    LocalDate date,
    boolean isToday) {
  /** What stands in the address for each line. */
  static final Map<String, String> LINES =
      Map.of("warm", "warm", "begeleid", "guided", "koud", "cold", "wens", "wished");

  static final Map<String, EvidenceFilter> EVIDENCE =
      Map.of(
          "bevestigd", EvidenceFilter.CONFIRMED,
          "vermeld", EvidenceFilter.STATED,
          "alles", EvidenceFilter.ALL);

  /** Reads the filters from an address. */
  static MapFilter of(Parameters asked, LocalDate today, List<String> sectorKeys) {
    for (String sector : asked.texts("sector")) {
      if (!sectorKeys.contains(sector)) {
        throw Parameters.malformed("sector", sector, "Use one of " + sectorKeys + ".");
      }
    }
    for (String line : asked.texts("lijn")) {
      if (!LINES.containsKey(line)) {
        throw Parameters.malformed("lijn", line, "Use warm, begeleid, koud or wens.");
      }
    }
    LocalDate date = asked.date("datum").orElse(today);
    return new MapFilter(
        asked.text("q").orElse(""),
        asked.texts("sector"),
        asked.texts("lijn"),
        asked.choice("rol", Lens.class),
        asked.text("project").isPresent(),
        evidence(asked),
        date,
        date.equals(today));
  }

  static EvidenceFilter evidence(Parameters asked) {
    return asked
        .text("bewijs")
        .map(
            text ->
                Optional.ofNullable(EVIDENCE.get(text))
                    .orElseThrow(
                        () ->
                            Parameters.malformed(
                                "bewijs", text, "Use bevestigd, vermeld or alles.")))
        .orElse(EvidenceFilter.ALL);
  }

  /** Tells whether a service is on the map of the day, whatever the other filters. */
  boolean isOnMap(Service service) {
    return service.isShown(date, evidence);
  }

  /** Tells whether a service passes all filters. */
  boolean shows(Network network, Service service, Labels labels) {
    return isOnMap(service)
        && (sectors.isEmpty() || sectors.contains(labels.sectorKey(service.mapSector())))
        && lens.map(l -> l == network.organisationOf(service).lens()).orElse(true)
        && (!projectsOnly || !service.structural())
        && matches(network, service);
  }

  private boolean matches(Network network, Service service) {
    if (query.isEmpty()) {
      return true;
    }
    String number =
        network.placementOf(service.id()).map(Placement::number).map(String::valueOf).orElse("");
    String all = number + " " + service.name() + " " + network.organisationOf(service).nameOn(date);
    return all.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a path is on the map of the day and passes the filter of lines. */
  boolean shows(ReferralPath path, Labels labels) {
    return path.isShown(date, evidence)
        && isDrawn(path)
        && (lines.isEmpty() || lines.stream().map(LINES::get).anyMatch(labels.line(path)::equals));
  }

  /** Ended and blocked paths, returns and signals are named on the pages, not drawn. */
  static boolean isDrawn(ReferralPath path) {
    return switch (path.status()) {
      case ACTIVE, WAITLIST, WISHED, PROPOSED, DISPUTED ->
          path.handover().line() != Handover.Line.NONE;
      case BLOCKED, ENDED -> false;
    };
  }

  /** Tells whether anything is filtered at all. */
  public boolean isPlain() {
    return query.isEmpty()
        && sectors.isEmpty()
        && lines.isEmpty()
        && lens.isEmpty()
        && !projectsOnly
        && evidence == EvidenceFilter.ALL
        && isToday;
  }

  /** The word in the address for the evidence. */
  public String evidenceWord() {
    return switch (evidence) {
      case CONFIRMED -> "bevestigd";
      case STATED -> "vermeld";
      case ALL -> "alles";
    };
  }
}
