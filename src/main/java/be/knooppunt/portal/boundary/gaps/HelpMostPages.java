package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.FindingThresholds;
import be.knooppunt.gaps.control.whatif.CompareScenario;
import be.knooppunt.gaps.entity.measures.AccessBound;
import be.knooppunt.gaps.entity.whatif.Aim;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioChange;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddMandate;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddPath;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.Suggestions;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What would help most: the agreements, services or mandates that bring the most. */
@Path("/{partnership}/wat-helpt")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class HelpMostPages {
  private static final int USUAL_STEPS = 3;

  /** What stands in the address for each aim. */
  private static final Map<String, Aim> AIMS = new LinkedHashMap<>();

  static {
    AIMS.put("bereik", Aim.REACH);
    AIMS.put("deuren", Aim.NO_WRONG_DOOR);
    AIMS.put("eilanden", Aim.FRAGMENTATION);
    AIMS.put("afstand", Aim.DISTANCE);
    AIMS.put("dekking", Aim.COVERAGE);
    AIMS.put("mandaten", Aim.MANDATES);
  }

  private static final Map<Aim, String> MEASURES =
      Map.of(
          Aim.REACH, "reachedPairs",
          Aim.NO_WRONG_DOOR, "noWrongDoor",
          Aim.FRAGMENTATION, "fragmentation",
          Aim.DISTANCE, "distanceWeightedFragmentation",
          Aim.COVERAGE, "noWrongDoor", // a share as well
          Aim.MANDATES, "noWrongDoor");

  @Inject private Lookups lookups;
  @Inject private CompareScenario compareScenario;
  @Inject private FindingThresholds thresholds;
  @Inject private ScenarioWords scenarioWords;
  @Inject private WhatIfWords words;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private Site site;

  @Context private UriInfo uri;

  /** An aim one can choose. */
  public record AimChoice(String word, String label, boolean chosen) {}

  /**
   * A proposal.
   *
   * @param tryHref the what-if page with this change alone
   * @param editHref the form to make it; empty for who may not
   */
  public record Step(String what, String after, String gain, String tryHref, String editHref) {}

  /** The best steps for an aim. */
  @GET
  public String page(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    Parameters asked = new Parameters(uri.getQueryParameters());
    String word = asked.text("doel").orElse("deuren");
    Aim aim = AIMS.get(word);
    if (aim == null) {
      throw Parameters.malformed("doel", word, "Use one of " + AIMS.keySet() + ".");
    }
    int k = asked.integer("aantal", 1, Suggestions.MOST_STEPS).orElse(USUAL_STEPS);
    WhatIfQuery query = WhatIfQuery.of(Scenario.NONE, asked);
    WhatIfQuestion question =
        new WhatIfQuestion(
            query.day().orElseGet(site::today),
            query.evidence(),
            WhatIfQuestion.USUAL_HANDOVERS,
            thresholds.read(partnership));
    Suggestions found = compareScenario.suggest(network, question, aim, k);
    AccessBound bound = Suggestions.bound(network, question);
    List<Step> steps = new ArrayList<>();
    List<ScenarioChange> all = new ArrayList<>();
    for (Suggestions.Step step : found.steps()) {
      List<ScenarioChange> named = step.changes().stream().map(this::named).toList();
      all.addAll(named);
      steps.add(step(network, query, aim, step, named));
    }
    models.put(
        "aims",
        AIMS.keySet().stream()
            .map(one -> new AimChoice(one, texts.get("helps.aim." + one), one.equals(word)))
            .toList());
    models.put("aim", word);
    models.put("k", k);
    models.put("counts", Arrays.asList(1, 2, 3, 4, 5));
    models.put("query", query);
    models.put("day", question.day());
    models.put("steps", steps);
    models.put("before", words.value(measure(aim), found.before()));
    models.put("proven", found.isProven());
    models.put("candidates", found.candidates());
    models.put("undefined", found.undefined().map(Enum::name).orElse(""));
    models.put("bound", bound.links());
    models.put("allHref", query.with(new Scenario(all)).at(site, "/wat-als"));
    models.put("apiQuery", "?aim=" + aim.code() + "&k=" + k);
    return "gaps/helps.xhtml";
  }

  private static String measure(Aim aim) {
    return MEASURES.getOrDefault(aim, "");
  }

  private Step step(
      Network network,
      WhatIfQuery query,
      Aim aim,
      Suggestions.Step step,
      List<ScenarioChange> named) {
    Scenario alone = alone(named);
    int last = alone.changes().size() - 1;
    String sign = aim.isMoreBetter() ? "+ " : "− ";
    return new Step(
        scenarioWords.chip(network, alone, last),
        words.number(measure(aim), step.after()),
        sign + words.number(measure(aim), step.gain()),
        query.with(alone).at(site, "/wat-als"),
        site.isEditor() ? editor(alone.changes().get(last)) : "");
  }

  /** A step by itself: what it adds is then the first of its scenario. */
  private static Scenario alone(List<ScenarioChange> changes) {
    if (changes.size() == 2 && changes.get(1) instanceof AddService add) {
      return Scenario.of(
          changes.get(0),
          new AddService("*1", add.type(), add.covers(), add.serves(), add.places(), add.name()));
    }
    return new Scenario(changes);
  }

  private ScenarioChange named(ScenarioChange change) {
    if (change instanceof AddOrganisation add) {
      return new AddOrganisation(add.sector(), texts.get("helps.newOrganisation"));
    } else if (change instanceof AddService add) {
      return new AddService(
          add.organisation(),
          add.type(),
          add.covers(),
          add.serves(),
          add.places(),
          texts.with("helps.newService", labels.listing(Vocabularies.LIFE_DOMAINS, add.covers())));
    }
    return change;
  }

  /** The form in which the change could be made. */
  private String editor(ScenarioChange change) {
    if (change instanceof AddPath add) {
      return site.base() + "/route/nieuw?van=" + Site.encoded(add.from());
    } else if (change instanceof AddService add) {
      return site.base()
          + "/dienst/nieuw"
          + (add.organisation().startsWith("*")
              ? ""
              : "?organisatie=" + Site.encoded(add.organisation()));
    } else if (change instanceof AddMandate) {
      return site.base() + "/mandaat/nieuw";
    }
    return "";
  }
}
