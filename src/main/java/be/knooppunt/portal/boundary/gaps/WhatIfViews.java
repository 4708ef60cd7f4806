package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.FindingThresholds;
import be.knooppunt.gaps.control.whatif.CompareScenario;
import be.knooppunt.gaps.control.whatif.CompareScenario.Answer;
import be.knooppunt.gaps.control.whatif.KeepScenarios;
import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.Comparison;
import be.knooppunt.gaps.entity.whatif.Project;
import be.knooppunt.gaps.entity.whatif.SavedScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.gaps.entity.whatif.WithoutOne;
import be.knooppunt.gaps.entity.whatif.WorkedOut;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Chip;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts on the what-if page what it shows. */
@RequestScoped
public class WhatIfViews {
  @Inject private CompareScenario compareScenario;
  @Inject private KeepScenarios keepScenarios;
  @Inject private FindingThresholds thresholds;
  @Inject private ScenarioWords scenarioWords;
  @Inject private WhatIfWords words;
  @Inject private WhatIfChoices choices;
  @Inject private Accounts accounts;
  @Inject private CurrentRights rights;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A ready-made question: what if this project stops. */
  public record Example(String name, String services, String until, String href) {}

  /** What happens when an organisation stops. */
  public record WithoutRow(
      String name,
      String href,
      String ties,
      String paths,
      boolean splits,
      int services,
      int doors,
      int cells) {}

  /** A scenario in the list. */
  public record SavedLine(String id, String name, String who, String when) {}

  /** Parameters that were read from an address. */
  static Parameters parameters(List<Parameter> sent) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    sent.forEach(one -> values.add(one.name(), one.value()));
    return new Parameters(values);
  }

  WhatIfQuestion question(Network network, WhatIfQuery query) {
    return new WhatIfQuestion(
        query.day().orElseGet(site::today),
        query.evidence(),
        WhatIfQuestion.USUAL_HANDOVERS,
        thresholds.read(network.partnership().orElseThrow().id().value()));
  }

  Answer answer(Network network, WhatIfQuery query) {
    return compareScenario.compare(network, query.scenario(), question(network, query));
  }

  /** The page of a scenario, or of none. */
  void show(Network network, WhatIfQuery query, ScenarioForm form) {
    WhatIfQuestion question = question(network, query);
    boolean mayRead = rights.mayReadInside(site.partnershipId());
    models.put("query", query);
    models.put("day", question.day());
    models.put("isToday", question.day().equals(site.today()));
    models.put("form", form);
    models.put("chips", chips(network, query));
    models.put("choices", choices.of(network, query.scenario(), question));
    models.put("maySave", mayRead);
    models.put("mayApply", site.isEditor());
    models.put("misfits", List.of());
    if (mayRead) {
      mvc.getCsrf().getToken();
      models.put(
          "saveds", keepScenarios.list(site.partnershipId()).stream().map(this::line).toList());
    }
    if (query.scenario().isEmpty()) {
      start(network, query, question);
    } else {
      outcome(network, query, question);
    }
  }

  private List<Chip> chips(Network network, WhatIfQuery query) {
    List<Chip> chips = new ArrayList<>();
    Scenario scenario = query.scenario();
    for (int i = 0; i < scenario.changes().size(); i++) {
      chips.add(
          new Chip(
              scenarioWords.chip(network, scenario, i),
              query.with(scenario.without(i)).at(site, "/wat-als")));
    }
    return chips;
  }

  private void start(Network network, WhatIfQuery query, WhatIfQuestion question) {
    List<Example> examples = new ArrayList<>();
    for (Project project : Project.listOf(network, question.day(), question.evidence())) {
      LocalDate until = project.until();
      examples.add(
          new Example(
              scenarioWords.project(network, project.name()),
              scenarioWords.services(network, project),
              until == null ? "" : texts.date(until),
              with(query, "stop", project.name().value())));
    }
    models.put("examples", examples);
    if (examples.isEmpty()) {
      lastDayOfProjects(network, question.day())
          .ifPresent(
              day -> {
                models.put("earlier", texts.date(day));
                models.put(
                    "earlierHref",
                    new WhatIfQuery(Scenario.NONE, Optional.of(day), query.evidence())
                        .at(site, "/wat-als"));
              });
    }
    WithoutOne table = compareScenario.withoutOne(network, question);
    models.put("without", table.rows().stream().map(row -> row(network, query, row)).toList());
    models.put("withoutTies", share(table.ties()));
    models.put("withoutPaths", share(table.paths()));
  }

  private String with(WhatIfQuery query, String name, String value) {
    List<Parameter> all = new ArrayList<>(query.parameters());
    all.add(0, new Parameter(name, value));
    return site.base() + "/wat-als?" + ReadScenario.query(all);
  }

  private static Optional<LocalDate> lastDayOfProjects(Network network, LocalDate before) {
    return network.services().stream()
        .filter(service -> !service.structural())
        .map((Service service) -> service.validity().until())
        .filter(Objects::nonNull)
        .filter(day -> day.isBefore(before))
        .max(Comparator.naturalOrder());
  }

  private String share(OptionalDouble value) {
    return words.value("fragmentation", value);
  }

  private WithoutRow row(Network network, WhatIfQuery query, WithoutOne.Row row) {
    return new WithoutRow(
        scenarioWords.organisation(network, row.organisation().value()),
        with(query, "weg", "organisatie:" + row.organisation().value()),
        row.tiesAfter().isEmpty() ? "–" : share(row.tiesAfter()),
        share(row.pathsAfter()),
        row.splits(),
        row.services(),
        row.doors(),
        row.cells());
  }

  private void outcome(Network network, WhatIfQuery query, WhatIfQuestion question) {
    Answer answer = answer(network, query);
    WorkedOut worked = answer.worked();
    Comparison found = answer.comparison();
    Network after = worked.after();
    models.put("condition", scenarioWords.condition(network, query.scenario()));
    models.put("lines", words.lines(network, query.scenario(), worked, found));
    models.put("tables", words.tables(found));
    models.put("needs", words.needs(found.ways()));
    models.put("declared", found.isDeclared());
    models.put("whole", found.isWhole());
    models.put("cellsLost", words.cells(network, found.coverage().lost()));
    models.put("cellsWon", words.cells(after, found.coverage().won()));
    models.put("cellsWeaker", words.cells(after, found.coverage().weaker()));
    models.put("cells", found.coverage().cells());
    boolean isPlain =
        question.day().equals(site.today()) && question.evidence() == EvidenceFilter.ALL;
    models.put(
        "findingsGone", words.findings(network, found.findings().gone(), site.base(), isPlain));
    models.put(
        "findingsNew", words.findings(after, found.findings().created(), site.base(), false));
    models.put("findingsSame", found.findings().same());
    models.put("tieNetBefore", ComparedNets.ties(network, after, question));
    models.put("tieNetAfter", ComparedNets.ties(after, network, question));
    models.put(
        "netBefore", ComparedNets.services(network, after, question, found.ways().reachedBefore()));
    models.put(
        "netAfter", ComparedNets.services(after, network, question, found.ways().reachedAfter()));
    models.put("records", worked.edits().size());
    models.put("misfits", misfits(network, query, worked));
    models.put("encoded", query.query());
  }

  private List<String> misfits(Network network, WhatIfQuery query, WorkedOut worked) {
    return worked.misfits().stream()
        .map(
            misfit ->
                texts.with(
                    "whatif.misfit." + misfit.why(),
                    scenarioWords.chip(network, query.scenario(), misfit.place()),
                    misfit.about().id()))
        .toList();
  }

  private String day(Instant at) {
    return texts.date(at.atZone(TimeSource.BRUSSELS).toLocalDate());
  }

  private String who(SavedScenario saved) {
    return accounts.nameOf(saved.madeBy()).orElseGet(() -> texts.get("whatif.saved.former"));
  }

  private SavedLine line(SavedScenario saved) {
    return new SavedLine(saved.id(), saved.name(), who(saved), day(saved.madeAt()));
  }

  /** The page of a scenario that was kept. */
  void showSaved(Network network, SavedScenario saved, boolean mayChange) {
    WhatIfQuery query = new WhatIfQuery(saved.scenario(), saved.day(), saved.evidence());
    show(network, query, ScenarioForm.NONE);
    models.put("saved", line(saved));
    models.put("mayChange", mayChange);
    models.put("savedChanged", saved.networkVersion() != network.version().value());
    models.put("open", query.at(site, "/wat-als"));
  }
}
