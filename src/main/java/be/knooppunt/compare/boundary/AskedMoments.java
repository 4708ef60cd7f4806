package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.TimePoint;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.platform.web.Parameters;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

/** Moments, evidence and format as the API names them. */
final class AskedMoments {
  static final String CSV = "text/csv";

  private enum Format {
    JSON,
    CSV
  }

  private AskedMoments() {}

  static TimePoint from(Parameters asked) {
    return asked
        .text("from")
        .map(text -> point("from", text))
        .orElseThrow(() -> Parameters.malformed("from", "", "Give a date or beeld:<id>."));
  }

  static TimePoint to(Parameters asked, LocalDate today) {
    return asked.text("to").map(text -> point("to", text)).orElseGet(() -> TimePoint.on(today));
  }

  private static TimePoint point(String name, String text) {
    return TimePoint.parse(text)
        .orElseThrow(
            () ->
                Parameters.malformed(
                    name, text, "Write a date as 2019-06-30, or a snapshot as beeld:<id>."));
  }

  static EvidenceFilter evidence(Parameters asked) {
    return asked.choice("evidence", EvidenceFilter.class).orElse(EvidenceFilter.ALL);
  }

  static boolean wantsTable(Parameters asked, HttpHeaders headers) {
    MediaType first = headers.getAcceptableMediaTypes().get(0);
    return asked
        .choice("format", Format.class)
        .map(format -> format == Format.CSV)
        .orElse(first.getType().equals("text") && first.getSubtype().equals("csv"));
  }
}
