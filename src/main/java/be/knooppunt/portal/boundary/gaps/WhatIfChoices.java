package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.whatif.Project;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioChange;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the forms of the what-if page let one choose from. */
@RequestScoped
public class WhatIfChoices {
  private static final Set<PathStatus> WISHES =
      Set.of(PathStatus.WISHED, PathStatus.PROPOSED, PathStatus.DISPUTED, PathStatus.BLOCKED);

  @Inject private ScenarioWords words;
  @Inject private Labels labels;
  @Inject private Texts texts;

  /** Something to choose. */
  public record Choice(String value, String label) {}

  /**
   * All lists.
   *
   * @param going everything that can go, by kind
   */
  public record Lists(
      List<Choice> projects,
      List<Group> going,
      List<Choice> organisations,
      List<Choice> services,
      List<Choice> wishes,
      List<Choice> places,
      List<Choice> handovers,
      List<Choice> needs,
      List<Choice> groups,
      List<Choice> types,
      List<Choice> functions,
      List<Choice> sectors,
      List<Choice> tieTypes) {}

  /** Choices of one kind. */
  public record Group(String label, List<Choice> choices) {}

  Lists of(Network network, Scenario scenario, WhatIfQuestion question) {
    return new Lists(
        projects(network, question),
        going(network, question),
        withNew(scenario, false, organisations(network, question, "")),
        withNew(scenario, true, services(network, question, "")),
        wishes(network, question),
        places(network),
        Arrays.stream(Handover.values())
            .filter(handover -> handover.line() != Handover.Line.NONE)
            .map(h -> new Choice(h.name(), labels.capital(Vocabularies.HANDOVERS, h)))
            .toList(),
        terms(Vocabularies.LIFE_DOMAINS),
        terms(Vocabularies.TARGET_GROUPS),
        terms(Vocabularies.SERVICE_TYPES),
        terms("mandate-functions"),
        terms(Vocabularies.SECTORS),
        terms("tie-types"));
  }

  private List<Choice> terms(String list) {
    return labels.list(list).stream()
        .map((Term term) -> new Choice(term.code(), labels.capital(list, term.code())))
        .toList();
  }

  private List<Choice> projects(Network network, WhatIfQuestion question) {
    return Project.listOf(network, question.day(), question.evidence()).stream()
        .map(
            project ->
                new Choice(
                    project.name().value(),
                    texts.with(
                        "whatif.projectOf",
                        words.project(network, project.name()),
                        words.services(network, project.services(), 2))))
        .toList();
  }

  private static boolean shows(NetworkRecord record, WhatIfQuestion question) {
    return record.isShown(question.day(), question.evidence());
  }

  private static List<Choice> sorted(List<Choice> choices) {
    return choices.stream()
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private List<Choice> organisations(Network network, WhatIfQuestion question, String prefix) {
    return sorted(
        network.organisations().stream()
            .filter(o -> shows(o, question))
            .map(o -> new Choice(prefix + o.id().value(), o.nameOn(question.day())))
            .toList());
  }

  private List<Choice> services(Network network, WhatIfQuestion question, String prefix) {
    return sorted(
        network.services().stream()
            .filter(s -> shows(s, question))
            .map(
                s ->
                    new Choice(
                        prefix + s.id().value(),
                        s.name() + " (" + network.organisationOf(s).nameOn(question.day()) + ")"))
            .toList());
  }

  private List<Group> going(Network network, WhatIfQuestion question) {
    List<Group> groups = new ArrayList<>();
    groups.add(
        new Group(
            texts.get("whatif.kind.ORGANISATION"),
            organisations(network, question, "organisatie:")));
    groups.add(new Group(texts.get("whatif.kind.SERVICE"), services(network, question, "dienst:")));
    groups.add(records(network, RecordKind.MANDATE, "mandaat:", network.mandates(), question));
    groups.add(
        records(
            network,
            RecordKind.PATH,
            "route:",
            network.paths().stream().filter(p -> p.status().isUsable()).toList(),
            question));
    groups.add(records(network, RecordKind.TIE, "band:", network.ties(), question));
    return groups.stream().filter(group -> !group.choices().isEmpty()).toList();
  }

  private Group records(
      Network network,
      RecordKind kind,
      String prefix,
      List<? extends NetworkRecord> records,
      WhatIfQuestion question) {
    return new Group(
        texts.get("whatif.kind." + kind),
        sorted(
            records.stream()
                .filter(record -> shows(record, question))
                .limit(1000)
                .map(
                    record ->
                        new Choice(
                            prefix + record.key().id(),
                            words.record(network, new RecordKey(kind, record.key().id()))))
                .toList()));
  }

  private List<Choice> wishes(Network network, WhatIfQuestion question) {
    return sorted(
        network.paths().stream()
            .filter(p -> WISHES.contains(p.status()) && shows(p, question))
            .map(p -> new Choice(p.id().value(), words.record(network, p.key())))
            .toList());
  }

  private List<Choice> places(Network network) {
    return network.partnership().map(Partnership::area).orElse(List.of()).stream()
        .map(code -> new Choice(code, labels.places(List.of(code))))
        .toList();
  }

  /** What the scenario adds can be chosen too. */
  private List<Choice> withNew(Scenario scenario, boolean services, List<Choice> known) {
    List<Choice> all = new ArrayList<>();
    int number = 0;
    for (ScenarioChange change : scenario.changes()) {
      if (change instanceof AddOrganisation add) {
        number++;
        if (!services) {
          all.add(new Choice("*" + number, texts.with("whatif.new", add.name())));
        }
      } else if (change instanceof AddService add) {
        number++;
        if (services) {
          all.add(new Choice("*" + number, texts.with("whatif.new", add.name())));
        }
      }
    }
    all.addAll(known);
    return all;
  }
}
