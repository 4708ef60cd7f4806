package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings in words: what each is called, and the sentence that says what it is. */
@RequestScoped
public class FindingWords {
  private static final int NAMED = 4;
  private static final List<String> FIGURES =
      List.of(
          "doors",
          "of",
          "lost",
          "paths",
          "services",
          "people",
          "handovers",
          "wished",
          "behind",
          "due",
          "senders",
          "without",
          "cells",
          "servicesCutOff",
          "helping",
          "ties");
  private static final List<String> SHARES =
      List.of("before", "after", "tiesBefore", "tiesAfter", "share");

  @Inject private Labels labels;
  @Inject private Texts texts;

  /** For the container. */
  protected FindingWords() {}

  /** Words with labels and texts that are given. */
  public FindingWords(Labels labels, Texts texts) {
    this.labels = labels;
    this.texts = texts;
  }

  /** The name of a kind. */
  public String kind(FindingKind kind) {
    return texts.get("findings.kind." + kind.code());
  }

  /** What a finding is called. */
  public String title(Network network, Finding finding, LocalDate day) {
    return text("title", network, finding, day);
  }

  /** What it is, in a sentence or two. */
  public String sentence(Network network, Finding finding, LocalDate day) {
    return text("text", network, finding, day);
  }

  /** The rule of a finding: its kind, with the sort where its texts differ by it. */
  static String variant(FindingKey key) {
    List<String> about = key.about();
    String sort =
        switch (key.kind()) {
          case UNREACHABLE, CUT_POINT, PROJECT_DEPENDENT, MISSING_BRIDGE, CONFLICTING_STATEMENTS ->
              "." + about.get(0);
          case UNCOVERED_NEED ->
              "." + (about.get(0).equals("mandate") ? about.get(1) : about.get(0));
          default -> "";
        };
    return key.kind().code() + sort;
  }

  private String text(String part, Network network, Finding finding, LocalDate day) {
    String key = "findings." + part + "." + variant(finding.key());
    return texts.format(key, values(network, finding, day)).strip();
  }

  /** The values for the texts: 0 to 9, 26 and 27 words, from 10 figures, from 30 shares. */
  private @Nullable Object[] values(Network network, Finding finding, LocalDate day) {
    @Nullable Object[] values = new Object[36];
    values[0] = service(network, finding, 0);
    values[1] = service(network, finding, 1);
    values[2] = organisation(network, finding, 0, day);
    values[3] = organisation(network, finding, 1, day);
    values[4] = needs(finding);
    values[5] = group(finding);
    values[6] = place(finding);
    LocalDate last = finding.fallsAwayOn();
    values[7] = last == null ? "" : texts.date(last);
    values[8] = pair(finding);
    values[9] = others(network, finding, day);
    values[26] = ofHouse(network, finding, day);
    values[27] = last == null ? "" : texts.with("findings.lastDay", texts.date(last));
    for (int i = 0; i < FIGURES.size(); i++) {
      values[10 + i] = finding.figures().getOrDefault(FIGURES.get(i), 0.0).longValue();
    }
    for (int i = 0; i < SHARES.size(); i++) {
      values[30 + i] = share(finding.figures().getOrDefault(SHARES.get(i), 0.0));
    }
    return values;
  }

  /** A share in whole per cents. */
  public static String share(double share) {
    return String.format(Locale.ROOT, "%d", Math.round(100 * share));
  }

  private static String service(Network network, Finding finding, int position) {
    return finding.services().size() > position
        ? name(network, finding.services().get(position))
        : "";
  }

  private static String name(Network network, ServiceId id) {
    return network.findService(id).map(service -> service.name()).orElse(id.value());
  }

  private static String organisation(
      Network network, Finding finding, int position, LocalDate day) {
    return finding.organisations().size() > position
        ? name(network, finding.organisations().get(position), day)
        : "";
  }

  private static String name(Network network, OrganisationId id, LocalDate day) {
    return network
        .findOrganisation(id)
        .map(organisation -> organisation.nameOn(day))
        .orElse(id.value());
  }

  /** The first service with the organisation that offers it, unless it is called the same. */
  private String ofHouse(Network network, Finding finding, LocalDate day) {
    String name = service(network, finding, 0);
    String house = organisation(network, finding, 0, day);
    return house.isEmpty() || house.startsWith(name) || name.startsWith(house)
        ? name
        : texts.with("findings.ofHouse", name, house);
  }

  private String needs(Finding finding) {
    List<String> needs = finding.codes().getOrDefault("need", List.of());
    String listed = labels.listing(Vocabularies.LIFE_DOMAINS, needs);
    return needs.isEmpty() ? texts.get("findings.noNeed") : listed;
  }

  private String group(Finding finding) {
    List<String> groups = finding.codes().getOrDefault("group", List.of());
    return groups.isEmpty()
        ? texts.get("findings.everyone")
        : texts.with("findings.for", labels.listing(Vocabularies.TARGET_GROUPS, groups));
  }

  private String place(Finding finding) {
    List<String> places = finding.codes().getOrDefault("municipality", List.of());
    return places.isEmpty()
        ? texts.get("findings.area")
        : texts.with("findings.in", labels.places(places));
  }

  /** Two sectors or two rungs. */
  private String pair(Finding finding) {
    List<String> sectors = finding.codes().getOrDefault("sector", List.of());
    if (!sectors.isEmpty()) {
      return sectors.stream()
          .map(code -> labels.capital(Vocabularies.SECTORS, code))
          .collect(Collectors.joining(" " + texts.get("findings.and") + " "));
    }
    return Stream.of("fromRung", "toRung")
        .flatMap(role -> finding.codes().getOrDefault(role, List.of()).stream())
        .map(code -> labels.capital("rungs", code))
        .collect(Collectors.joining(" → "));
  }

  /** What drops off or is named beside the first: a few names, and how many more. */
  private String others(Network network, Finding finding, LocalDate day) {
    boolean ofOrganisations =
        finding.key().kind() == FindingKind.SINGLE_BRIDGE
            || (finding.key().kind() == FindingKind.CUT_POINT
                && finding.key().about().get(0).equals("organisation"));
    List<String> names =
        ofOrganisations
            ? finding.organisations().stream()
                .skip(finding.key().kind() == FindingKind.CUT_POINT ? 1 : 2)
                .map(id -> name(network, id, day))
                .toList()
            : finding.services().stream().skip(1).map(id -> name(network, id)).toList();
    String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    return more > 0 ? texts.with("findings.more", some, more) : some;
  }

  /** A mandate in words. */
  String mandate(Network network, String id, LocalDate day) {
    return network.mandates().stream()
        .filter(mandate -> mandate.id().value().equals(id))
        .findFirst()
        .map(mandate -> words(network, mandate, day))
        .orElse(id);
  }

  private String words(Network network, Mandate mandate, LocalDate day) {
    return Objects.requireNonNull(labels.capital("mandate-functions", mandate.function()))
        + ", "
        + name(network, mandate.organisation(), day);
  }
}
