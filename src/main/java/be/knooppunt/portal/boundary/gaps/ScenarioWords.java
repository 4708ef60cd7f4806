package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.whatif.Project;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioChange;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddMandate;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddPath;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddTie;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.EndProject;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.Remove;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.UseWish;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The changes of a scenario in words: as a chip, and as the first half of a sentence. */
@RequestScoped
public class ScenarioWords {
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A change as a chip. */
  public String chip(Network network, Scenario scenario, int place) {
    return said("whatif.chip.", network, scenario, place);
  }

  /** 'If …' of a scenario: of its one change, or of all together. */
  public String condition(Network network, Scenario scenario) {
    return scenario.changes().size() == 1
        ? said("whatif.when.", network, scenario, 0)
        : texts.get("whatif.when.all");
  }

  private String said(String key, Network network, Scenario scenario, int place) {
    ScenarioChange change = scenario.changes().get(place);
    List<String> added = added(scenario);
    if (change instanceof EndProject end) {
      String whose = project(network, end.service());
      return end.lastDay()
          .map(day -> texts.with(key + "stopAfter", whose, texts.date(day)))
          .orElseGet(() -> texts.with(key + "stop", whose));
    } else if (change instanceof Remove remove) {
      return texts.with(key + "weg." + remove.key().kind(), record(network, remove.key()));
    } else if (change instanceof AddOrganisation add) {
      return texts.with(key + "organisatie", add.name());
    } else if (change instanceof AddService add) {
      return texts.with(
          key + "dienst", add.name(), organisation(network, added, add.organisation()));
    } else if (change instanceof AddMandate add) {
      return texts.with(
          key + "mandaat",
          labels.of("mandate-functions", add.function())
              + (add.over().isEmpty()
                  ? ""
                  : " (" + labels.listing(Vocabularies.LIFE_DOMAINS, add.over()) + ")"),
          organisation(network, added, add.organisation()));
    } else if (change instanceof AddPath add) {
      return texts.format(
          key + "pad",
          service(network, added, add.from()),
          service(network, added, add.to()),
          labels.of(Vocabularies.HANDOVERS, add.handover()));
    } else if (change instanceof AddTie add) {
      return texts.with(
          key + "band",
          organisation(network, added, add.a()),
          organisation(network, added, add.b()));
    }
    return texts.with(key + "wens", path(network, ((UseWish) change).path()));
  }

  private static List<String> added(Scenario scenario) {
    List<String> names = new ArrayList<>();
    for (ScenarioChange change : scenario.changes()) {
      if (change instanceof AddOrganisation add) {
        names.add(add.name());
      } else if (change instanceof AddService add) {
        names.add(add.name());
      }
    }
    return names;
  }

  private static Optional<String> named(List<String> added, String reference) {
    if (!reference.startsWith("*")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(reference.substring(1));
    return number <= added.size() ? Optional.of(added.get(number - 1)) : Optional.of(reference);
  }

  private String organisation(Network network, List<String> added, String reference) {
    return named(added, reference).orElseGet(() -> organisation(network, reference));
  }

  private String service(Network network, List<String> added, String reference) {
    return named(added, reference).orElseGet(() -> service(network, reference));
  }

  String organisation(Network network, String id) {
    LocalDate today = site.today();
    return Identifier.isWellFormed(id)
        ? network.findOrganisation(new OrganisationId(id)).map(o -> o.nameOn(today)).orElse(id)
        : id;
  }

  String service(Network network, String id) {
    return Identifier.isWellFormed(id)
        ? network.findService(new ServiceId(id)).map(s -> s.name()).orElse(id)
        : id;
  }

  String services(Network network, List<ServiceId> ids, int most) {
    String names =
        ids.stream()
            .limit(most)
            .map(id -> service(network, id.value()))
            .collect(Collectors.joining(", "));
    return ids.size() > most ? texts.with("whatif.more", names, ids.size() - most) : names;
  }

  /** Whose project it is: the name of the organisation that carries it. */
  String project(Network network, ServiceId service) {
    return network
        .findService(service)
        .map(s -> organisation(network, s.organisation().value()))
        .orElse(service.value());
  }

  /** The services of a project. */
  String services(Network network, Project project) {
    return services(network, project.services(), 6);
  }

  private String path(Network network, PathId id) {
    return network.paths().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .map(
            p ->
                texts.with(
                    "whatif.fromTo",
                    service(network, p.from().value()),
                    service(network, p.to().value())))
        .orElse(id.value());
  }

  /** A record of the map in words; its id when it is not there. */
  String record(Network network, RecordKey key) {
    return switch (key.kind()) {
      case ORGANISATION -> organisation(network, key.id());
      case SERVICE -> service(network, key.id());
      case MANDATE -> mandate(network, key.id());
      case PATH -> path(network, new PathId(key.id()));
      case TIE -> tie(network, key.id());
      default -> key.id();
    };
  }

  private String mandate(Network network, String id) {
    return network.mandates().stream()
        .filter(m -> m.id().equals(new MandateId(id)))
        .findFirst()
        .map(
            m ->
                labels.of("mandate-functions", m.function())
                    + ", "
                    + organisation(network, m.organisation().value()))
        .orElse(id);
  }

  private String tie(Network network, String id) {
    return network.ties().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .map(
            (Tie t) ->
                organisation(network, t.a().value()) + " – " + organisation(network, t.b().value()))
        .orElse(id);
  }
}
