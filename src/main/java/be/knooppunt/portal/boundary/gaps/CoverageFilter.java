package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.portal.boundary.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which coverage a page shows, as it stands in the address.
 *
 * @param municipality NIS code of the one that is shown; empty for all of the area
 */
public record CoverageFilter(
    LocalDate date,
    boolean isToday,
    String proof,
    boolean mandated,
    Optional<String> municipality) {
  private static final Map<String, EvidenceFilter> PROOF =
      Map.of(
          "alles", EvidenceFilter.ALL,
          "vermeld", EvidenceFilter.STATED,
          "bevestigd", EvidenceFilter.CONFIRMED);

  /** Reads the filters from an address. */
  static CoverageFilter of(Parameters asked, LocalDate today, List<String> area) {
    String proof = asked.text("bewijs").orElse("alles");
    if (!PROOF.containsKey(proof)) {
      throw Parameters.malformed("bewijs", proof, "Use bevestigd, vermeld or alles.");
    }
    asked
        .text("mandaat")
        .filter(text -> !text.equals("ja"))
        .ifPresent(
            text -> {
              throw Parameters.malformed("mandaat", text, "Use ja, or leave it out.");
            });
    Optional<String> municipality = asked.code("gemeente");
    municipality
        .filter(code -> !area.contains(code))
        .ifPresent(
            code -> {
              throw Parameters.unknown("gemeente", code, "Use a municipality of the area.");
            });
    LocalDate date = asked.date("datum").orElse(today);
    return new CoverageFilter(
        date, date.equals(today), proof, asked.text("mandaat").isPresent(), municipality);
  }

  private EvidenceFilter filter() {
    return PROOF.getOrDefault(proof, EvidenceFilter.ALL);
  }

  CoverageQuestion question() {
    return new CoverageQuestion(date, filter(), mandated);
  }

  /** What stands behind the question mark, with the place when it is given. */
  String query(@Nullable String place) {
    StringBuilder query = new StringBuilder();
    if (!isToday) {
      query.append("&datum=").append(date);
    }
    if (!proof.equals("alles")) {
      query.append("&bewijs=").append(proof);
    }
    if (mandated) {
      query.append("&mandaat=ja");
    }
    if (place != null) {
      query.append("&gemeente=").append(Site.encoded(place));
    }
    return query.isEmpty() ? "" : query.substring(1);
  }

  /** What the API takes for the same question. */
  public String apiQuery() {
    return "date="
        + date
        + "&evidence="
        + filter().name().toLowerCase(Locale.ROOT)
        + "&mandated="
        + mandated;
  }
}
