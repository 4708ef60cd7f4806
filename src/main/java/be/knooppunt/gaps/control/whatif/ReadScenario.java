package be.knooppunt.gaps.control.whatif;

import be.knooppunt.gaps.entity.whatif.Making;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioChange;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddMandate;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddTie;
import be.knooppunt.gaps.entity.whatif.ScenarioText;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.gaps.entity.whatif.UnreadableChange;
import be.knooppunt.gaps.entity.whatif.WorkedOut;
import be.knooppunt.gaps.entity.whatif.WorkedOut.Misfit;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a scenario from an address, and says in a sentence what cannot be read. */
@ApplicationScoped
public class ReadScenario {
  @Inject private Lookups lookups;
  @Inject private Networks networks;

  /** For the container. */
  protected ReadScenario() {}

  /** Reads against the vocabularies of networks. */
  public ReadScenario(Lookups lookups, Networks networks) {
    this.lookups = lookups;
    this.networks = networks;
  }

  /** The parameters of a query in their order, decoded. */
  public static List<Parameter> parameters(@Nullable String rawQuery) {
    List<Parameter> all = new ArrayList<>();
    if (rawQuery == null || rawQuery.isEmpty()) {
      return all;
    }
    for (String part : rawQuery.split("&", -1)) {
      int is = part.indexOf('=');
      if (is > 0) {
        all.add(new Parameter(decoded(part.substring(0, is)), decoded(part.substring(is + 1))));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          null,
          "The address holds a percent sign that means nothing.",
          "Copy the whole address again.");
    }
  }

  /** A query of parameters, encoded, without the question mark. */
  public static String query(List<Parameter> parameters) {
    return parameters.stream()
        .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * The scenario among parameters.
   *
   * @throws Problem when a change cannot be read or uses a code that there is not
   */
  public Scenario read(List<Parameter> parameters) {
    Scenario scenario;
    try {
      scenario = ScenarioText.read(parameters);
    } catch (UnreadableChange e) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          e.parameter(),
          e.parameter() + " cannot be '" + e.value() + "'.",
          e.remedy());
    }
    scenario.changes().forEach(this::checkCodes);
    return scenario;
  }

  private void checkCodes(ScenarioChange change) {
    if (change instanceof AddOrganisation add) {
      lookups.term("organisatie", Vocabularies.SECTORS, add.sector());
    } else if (change instanceof AddService add) {
      lookups.term("dienst", Vocabularies.SERVICE_TYPES, add.type());
      terms("dienst", Vocabularies.LIFE_DOMAINS, add.covers());
      terms("dienst", Vocabularies.TARGET_GROUPS, add.serves());
      places("dienst", add.places());
    } else if (change instanceof AddMandate add) {
      lookups.term("mandaat", "mandate-functions", add.function());
      terms("mandaat", Vocabularies.LIFE_DOMAINS, add.over());
      terms("mandaat", Vocabularies.TARGET_GROUPS, add.groups());
      places("mandaat", add.places());
    } else if (change instanceof AddTie add) {
      lookups.term("band", "tie-types", add.type());
    }
  }

  private void terms(String field, String list, Collection<String> codes) {
    codes.forEach(code -> lookups.term(field, list, code));
  }

  private void places(String field, Collection<String> codes) {
    ReferenceFacts facts = networks.facts();
    for (String code : codes) {
      if (facts.findMunicipality(code).isEmpty()
          && facts.regions().stream().map(Region::code).noneMatch(code::equals)) {
        throw new Problem(
            Problem.Kind.UNKNOWN,
            field,
            "There is no place '" + code + "'.",
            "Use the NIS code of a municipality or the code of a region.");
      }
    }
  }

  /** Gives new records the sector of their type; their ids are made up. */
  public Making making() {
    Vocabularies vocabularies = networks.facts().vocabularies();
    return new Making() {
      @Override
      public String id(RecordKind kind, String name, int number) {
        return Making.THOUGHT.id(kind, name, number);
      }

      @Override
      public int mapSector(String type) {
        return ReadScenario.mapSector(vocabularies, type);
      }
    };
  }

  /** The digit of the map sector of a type of service. */
  public static int mapSector(Vocabularies vocabularies, String type) {
    return vocabularies
        .find(Vocabularies.SERVICE_TYPES, type)
        .map(Term::extra)
        .map(extra -> extra.get("mapSector"))
        .map(Integer::valueOf)
        .orElse(9);
  }

  /**
   * Refuses what names something that is not on the map.
   *
   * @throws Problem when a change does not fit
   */
  public static void requireFit(WorkedOut worked) {
    if (!worked.misfits().isEmpty()) {
      Misfit first = worked.misfits().get(0);
      String record = first.about().kind().entity() + " '" + first.about().id() + "'";
      String detail =
          switch (first.why()) {
            case UNKNOWN -> "There is no " + record + ".";
            case NO_PROJECT -> record + " does not live on a project on that day.";
            case NO_WISH -> record + " is in use already.";
            case OVER -> record + " had ended by then.";
          };
      throw new Problem(
          first.why() == WorkedOut.Why.UNKNOWN ? Problem.Kind.UNKNOWN : Problem.Kind.UNPROCESSABLE,
          "change " + (first.place() + 1),
          detail,
          "Leave the change out, or choose another day.");
    }
  }
}
