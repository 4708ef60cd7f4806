package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.Ladder;
import be.knooppunt.gaps.entity.coverage.MandateCheck;
import be.knooppunt.gaps.entity.coverage.NewServices;
import be.knooppunt.gaps.entity.coverage.NotDeclared;
import be.knooppunt.gaps.entity.coverage.SoleProvider;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sections of the page of coverage that stand below its table. */
final class CoverageParts {
  private static final int PROPOSALS = 3;

  private final Network network;
  private final Coverage coverage;
  private final CoverageFilter filter;
  private final CoverageWords words;
  private final Labels labels;
  private final Texts texts;
  private final String base;

  CoverageParts(
      Network network,
      Coverage coverage,
      CoverageFilter filter,
      Labels labels,
      Texts texts,
      String base) {
    this.network = network;
    this.coverage = coverage;
    this.filter = filter;
    this.words = new CoverageWords(network, labels, texts, filter.date());
    this.labels = labels;
    this.texts = texts;
    this.base = base;
  }

  List<CoveragePart> all() {
    MandateCheck mandates = coverage.mandates();
    return List.of(
        CoveragePart.of("sole", sole()),
        CoveragePart.of("ladder", ladder()),
        CoveragePart.of("decision", words.byNeed(mandates.withoutDecision(), base, filter)),
        CoveragePart.of("integral", words.byNeed(mandates.withoutIntegral(), base, filter)),
        CoveragePart.of("overlap", overlaps(mandates)),
        CoveragePart.of(
            "mandate",
            mandates.withoutService().stream()
                .map(m -> organisation(m.organisation(), mandate(m)))
                .toList()),
        CoveragePart.of("service", mandates.withoutMandate().stream().map(this::bare).toList()),
        CoveragePart.of("undeclared", undeclared()));
  }

  private CoveragePart.Item organisation(OrganisationId id, String detail) {
    return new CoveragePart.Item(
        network.getOrganisation(id).nameOn(filter.date()),
        true,
        base + "/organisatie/" + id.value(),
        detail);
  }

  private String domains(Iterable<String> codes) {
    List<String> all = new ArrayList<>();
    codes.forEach(all::add);
    return labels.listing(Vocabularies.LIFE_DOMAINS, all);
  }

  private String mandate(Mandate mandate) {
    String function = labels.of("mandate-functions", mandate.function());
    return mandate.over().isEmpty() ? function : function + ": " + domains(mandate.over());
  }

  private List<CoveragePart.Item> sole() {
    Map<OrganisationId, List<String>> needs = new LinkedHashMap<>();
    for (SoleProvider sole : coverage.soleProviders()) {
      List<String> some = needs.computeIfAbsent(sole.organisation(), id -> new ArrayList<>());
      if (!some.contains(sole.cell().need())) {
        some.add(sole.cell().need());
      }
    }
    return needs.entrySet().stream()
        .map(entry -> organisation(entry.getKey(), domains(entry.getValue())))
        .toList();
  }

  private List<CoveragePart.Item> ladder() {
    return coverage.ladder().gaps().stream()
        .map(
            step ->
                new CoveragePart.Item(
                    texts.with(
                        "coverage.step",
                        labels.of("rungs", step.from()),
                        labels.of("rungs", step.to())),
                    false,
                    "",
                    ""))
        .toList();
  }

  private List<CoveragePart.Item> overlaps(MandateCheck mandates) {
    Map<MandateId, Mandate> byId =
        network.mandates().stream().collect(Collectors.toMap(Mandate::id, m -> m));
    return mandates.overlaps().stream()
        .map(
            one ->
                new CoveragePart.Item(
                    words.need(one.domain()),
                    false,
                    "",
                    one.mandates().stream()
                        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                        .map(m -> mandates.holder(m).nameOn(filter.date()))
                        .distinct()
                        .limit(8)
                        .collect(Collectors.joining(", "))))
        .toList();
  }

  private CoveragePart.Item bare(MandateCheck.WithoutMandate one) {
    return new CoveragePart.Item(
        network.getService(one.service()).name(),
        true,
        labels.node(network, network.getService(one.service()), filter.date()).href(),
        domains(one.domains()));
  }

  private List<CoveragePart.Item> undeclared() {
    List<CoveragePart.Item> items = new ArrayList<>();
    for (NotDeclared one : coverage.notDeclared()) {
      items.add(
          new CoveragePart.Item(
              words.need(one.domain()),
              false,
              base + "/diensten?domein=" + one.domain() + "&bewijs=" + filter.proof(),
              texts.count("count.services", one.services().size())));
    }
    return items;
  }

  /** Whether any service says for which rungs it works. */
  static boolean isLadderKnown(Ladder ladder) {
    return ladder.stated() > 0;
  }

  /** The services that would close most of what is open. */
  List<CoveragePart.Item> proposals() {
    NewServices best = coverage.bestNewServices(PROPOSALS, true, false);
    return best.services().stream()
        .map(
            one ->
                new CoveragePart.Item(
                    words.need(one.need()),
                    false,
                    "",
                    texts.format(
                        "coverage.proposal",
                        one.groups().stream().map(words::group).collect(Collectors.joining(", ")),
                        texts.count("coverage.boxes", one.cells().size()))))
        .toList();
  }
}
