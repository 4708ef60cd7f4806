package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.referral.control.Asked;
import be.knooppunt.referral.entity.PlanQuestion;
import be.knooppunt.referral.entity.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a worker asks, as it stands in the address of the page of routes. Codes are checked for
 * their form only; empty texts and lists mean that nothing was said.
 *
 * @param evidence the word in the address
 * @param day the day it is about, today when none is asked
 */
public record RouteForm(
    String from,
    List<String> needs,
    String place,
    List<String> groups,
    String language,
    String rung,
    List<String> obstacles,
    Optional<Handover> coldest,
    int steps,
    String evidence,
    LocalDate day,
    boolean isToday) {
  private static final String ALL = "alles";

  /** Reads an address. */
  static RouteForm of(Parameters asked, LocalDate today) {
    MapFilter.evidence(asked); // refuses a word that is none
    LocalDate day = asked.date("datum").orElse(today);
    return new RouteForm(
        asked.code("van").orElse(""),
        asked.codes("vraag"),
        asked.code("gemeente").orElse(""),
        asked.codes("groep"),
        asked.code("spreekt").orElse(""),
        asked.code("trede").orElse(""),
        asked.codes("hindernis"),
        asked.choice("overdracht", Handover.class),
        asked.integer("stappen", 0, Situation.MOST_HANDOVERS).orElse(Situation.USUAL_HANDOVERS),
        asked.text("bewijs").orElse(ALL),
        day,
        day.equals(today));
  }

  /** Tells whether it can be answered. */
  public boolean isComplete() {
    return !from.isEmpty() && !needs.isEmpty() && !isTooMany();
  }

  /** Tells whether more is asked than one plan can hold. */
  public boolean isTooMany() {
    return needs.size() > PlanQuestion.MOST_NEEDS;
  }

  /** Tells whether one plan is asked for, and not one way. */
  public boolean isPlan() {
    return needs.size() > 1;
  }

  /** Tells whether anything is asked besides the start and the needs. */
  public boolean isRefined() {
    return !place.isEmpty()
        || !groups.isEmpty()
        || !language.isEmpty()
        || !rung.isEmpty()
        || !obstacles.isEmpty()
        || coldest.isPresent()
        || steps != Situation.USUAL_HANDOVERS
        || !evidence.equals(ALL)
        || !isToday;
  }

  /** The coldest handover, as the list of the form has it. */
  public String handover() {
    return coldest.map(Handover::name).orElse("");
  }

  /** The situation on a network, for the finders. */
  Asked asked(Network network) {
    return new Asked(
        network.partnership().map(p -> p.id().value()),
        from,
        said(place),
        groups,
        said(language),
        said(rung),
        obstacles,
        coldest,
        Optional.of(steps),
        Optional.of(MapFilter.EVIDENCE.getOrDefault(evidence, EvidenceFilter.ALL)),
        Optional.of(day));
  }

  private static Optional<String> said(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
