package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.ReadFindings;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.findings.Remedy;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Node;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page of one finding shows beside its sentence: records, figures and remedies. */
@RequestScoped
public class FindingDetails {
  static final int NODES = 8;

  @Inject private ReadFindings readFindings;
  @Inject private FindingWords words;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A figure before and after. */
  public record Change(String figure, String before, String after) {}

  /** What could be done, in words. */
  public record Proposal(String text, List<Change> changes, boolean solves, boolean computed) {}

  List<Node> nodes(Network network, Finding finding, LocalDate day) {
    return finding.services().stream()
        .flatMap(id -> network.findService(id).stream())
        .limit(NODES)
        .map(service -> labels.node(network, service, day))
        .toList();
  }

  List<String> mandates(Network network, Finding finding, LocalDate day) {
    List<String> ids =
        finding.key().kind() == FindingKind.EXCLUSIVE_GATE
            ? finding.key().about()
            : finding.codes().getOrDefault("mandate", List.of());
    return ids.stream().map(id -> words.mandate(network, id, day)).toList();
  }

  Map<String, String> figures(Finding finding) {
    Map<String, String> figures = new LinkedHashMap<>();
    finding.figures().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(
            figure ->
                figures.put(
                    texts.get("findings.figure." + figure.getKey()), number(figure.getValue())));
    return figures;
  }

  private String number(double value) {
    Locale locale = texts.language().locale();
    return value == Math.rint(value)
        ? String.format(locale, "%.0f", value)
        : String.format(locale, "%.2f", value);
  }

  List<Proposal> remedies(Network network, Findings findings, Finding finding) {
    return readFindings.remedies(network, findings, finding).stream()
        .map(remedy -> proposal(network, remedy))
        .toList();
  }

  private Proposal proposal(Network network, Remedy remedy) {
    List<String> names =
        remedy.services().stream().map(network::getService).map(Service::name).toList();
    String text =
        texts.with(
            "findings.remedy." + remedy.code(),
            names.isEmpty() ? "" : names.get(0),
            names.size() < 2 ? "" : names.get(1));
    List<Change> changes =
        remedy.effects().stream()
            .filter(effect -> effect.before() != effect.after())
            .map(
                effect ->
                    new Change(
                        texts.get("findings.effect." + effect.figure()),
                        number(effect.before()),
                        number(effect.after())))
            .toList();
    return new Proposal(text, changes, remedy.solves(), !remedy.edits().isEmpty());
  }

  /** A question for the route finder that shows what is missing; empty when there is none. */
  String question(Network network, Finding finding) {
    List<String> needs = finding.codes().getOrDefault("need", List.of());
    if (needs.isEmpty()) {
      return "";
    }
    String from =
        finding.services().stream()
            .map(network::getService)
            .filter(Service::frontDoor)
            .map(service -> service.id().value())
            .findFirst()
            .orElse("any");
    return site.base() + "/routes?van=" + from + "&vraag=" + needs.get(0);
  }
}
