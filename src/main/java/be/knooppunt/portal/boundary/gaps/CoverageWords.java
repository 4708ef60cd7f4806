package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.coverage.NotCounted;
import be.knooppunt.gaps.entity.coverage.Offer;
import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Coverage in words, in the language of the page. */
final class CoverageWords {
  private final Network network;
  private final Labels labels;
  private final Texts texts;
  private final LocalDate day;

  CoverageWords(Network network, Labels labels, Texts texts, LocalDate day) {
    this.network = network;
    this.labels = labels;
    this.texts = texts;
    this.day = day;
  }

  String need(String code) {
    return labels.capital(Vocabularies.LIFE_DOMAINS, code);
  }

  String group(@Nullable String code) {
    return code == null
        ? texts.get("coverage.everyone")
        : labels.capital(Vocabularies.TARGET_GROUPS, code);
  }

  String place(@Nullable String code) {
    return code == null ? texts.get("coverage.wholeArea") : labels.places(List.of(code));
  }

  String state(CoveredCell cell) {
    return texts.get("coverage.state." + cell.state().name().toLowerCase(Locale.ROOT));
  }

  /** What stands in a box: nothing, temporary, or how many lasting services. */
  String shown(CoveredCell cell) {
    return switch (cell.state()) {
      case NONE -> "0";
      case TEMPORARY -> texts.get("coverage.t");
      default -> String.valueOf(cell.lasting());
    };
  }

  static int level(CoverState state) {
    return state.ordinal();
  }

  String services(List<ServiceId> services) {
    return services.stream().map(id -> name(id)).collect(Collectors.joining(", "));
  }

  String name(ServiceId id) {
    return labels.node(network, network.getService(id), day).shortName();
  }

  /** Needs and groups of cells, each pair once: so that a long list can be read. */
  List<CoveragePart.Item> byNeed(List<CoveredCell> cells, String base, CoverageFilter filter) {
    List<CoveragePart.Item> items = new ArrayList<>();
    Set<String> needs = new LinkedHashSet<>();
    cells.forEach(cell -> needs.add(cell.need()));
    for (String need : needs) {
      List<CoveredCell> some = cells.stream().filter(c -> c.need().equals(need)).toList();
      String groups =
          some.stream().map(c -> group(c.group())).distinct().collect(Collectors.joining(", "));
      long places = some.stream().map(CoveredCell::municipality).distinct().count();
      items.add(
          new CoveragePart.Item(
              need(need),
              false,
              some.size() == 1 ? href(base, some.get(0), filter) : "",
              places > 1
                  ? groups + " · " + texts.count("coverage.municipalities", places)
                  : groups));
    }
    return items;
  }

  /** Where the page of a cell is. */
  static String href(String base, CoveredCell cell, CoverageFilter filter) {
    String query = filter.query(cell.municipality());
    return base
        + "/hiaten/dekking/vak?vraag="
        + Site.encoded(cell.need())
        + (cell.group() == null ? "" : "&groep=" + Site.encoded(cell.group()))
        + (query.isEmpty() ? "" : "&" + query);
  }

  /** What there is to know of a service beside a cell; each a short sentence. */
  List<String> notes(Offer offer, String need) {
    List<String> notes = new ArrayList<>();
    offer.reasons().stream()
        .sorted()
        .forEach(r -> notes.add(texts.get("coverage.not." + r.name().toLowerCase(Locale.ROOT))));
    if (!offer.domain().equals(need)) {
      notes.add(
          texts.with("coverage.broader", labels.of(Vocabularies.LIFE_DOMAINS, offer.domain())));
    }
    if (offer.temporary()) {
      notes.add(
          offer.until() == null
              ? texts.get("coverage.project")
              : texts.with("coverage.until", texts.date(offer.until())));
    }
    if (offer.groupUnknown()) {
      notes.add(texts.get("coverage.groupUnknown"));
    }
    if (offer.placeUnknown()) {
      notes.add(texts.get("coverage.placeUnknown"));
    }
    if (offer.room() == CapacityState.WAITING_LIST) {
      notes.add(texts.get("coverage.waitingList"));
    }
    if (offer.waiting() != WaitingBand.UNKNOWN && offer.waiting() != WaitingBand.CLOSED) {
      notes.add(
          texts.with("coverage.waiting", labels.of(Vocabularies.WAITING_BANDS, offer.waiting())));
    }
    if (offer.mandated()) {
      notes.add(texts.get(offer.decides() ? "coverage.decides" : "coverage.mandated"));
    } else if (!offer.reasons().contains(NotCounted.NO_MANDATE)) {
      notes.add(texts.get("coverage.notMandated"));
    }
    return notes;
  }
}
