package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioText;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.portal.boundary.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of a what-if page asks: a scenario, on a day, with some evidence.
 *
 * @param day empty for today
 */
public record WhatIfQuery(Scenario scenario, Optional<LocalDate> day, EvidenceFilter evidence) {
  private static final Map<String, EvidenceFilter> EVIDENCE =
      Map.of(
          "bevestigd", EvidenceFilter.CONFIRMED,
          "vermeld", EvidenceFilter.STATED,
          "alles", EvidenceFilter.ALL);

  static WhatIfQuery of(Scenario scenario, Parameters asked) {
    EvidenceFilter evidence =
        asked
            .text("bewijs")
            .map(
                text ->
                    Optional.ofNullable(EVIDENCE.get(text))
                        .orElseThrow(
                            () ->
                                Parameters.malformed(
                                    "bewijs", text, "Use bevestigd, vermeld or alles.")))
            .orElse(EvidenceFilter.ALL);
    return new WhatIfQuery(scenario, asked.date("datum"), evidence);
  }

  /** The word in the address for the evidence. */
  public String evidenceWord() {
    return switch (evidence) {
      case CONFIRMED -> "bevestigd";
      case STATED -> "vermeld";
      case ALL -> "alles";
    };
  }

  /** The same with another scenario. */
  WhatIfQuery with(Scenario other) {
    return new WhatIfQuery(other, day, evidence);
  }

  /** All its parameters in order; what is usual is left out. */
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(ScenarioText.write(scenario));
    all.addAll(terms());
    return all;
  }

  /** Its parameters that are no changes. */
  public List<Parameter> terms() {
    List<Parameter> all = new ArrayList<>();
    day.ifPresent(on -> all.add(new Parameter("datum", on.toString())));
    if (evidence != EvidenceFilter.ALL) {
      all.add(new Parameter("bewijs", evidenceWord()));
    }
    return all;
  }

  /** As a query with its question mark; empty when it asks nothing. */
  public String query() {
    String query = ReadScenario.query(parameters());
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The same for the API. */
  public String apiQuery() {
    List<Parameter> all = new ArrayList<>(ScenarioText.write(scenario));
    day.ifPresent(on -> all.add(new Parameter("date", on.toString())));
    if (evidence != EvidenceFilter.ALL) {
      all.add(new Parameter("evidence", evidence.name().toLowerCase(Locale.ROOT)));
    }
    return "?" + ReadScenario.query(all);
  }

  /** The address of a page with this query. */
  public String at(Site site, String page) {
    return site.base() + page + query();
  }
}
