package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Says in a few words which gap it is: its kind, and the names of what it is about. It works for a
 * finding that the map no longer shows as well; what is gone from the map is called by its id.
 */
@ApplicationScoped
public class NameGaps {
  private static final List<String> LISTS =
      List.of(
          Vocabularies.LIFE_DOMAINS,
          Vocabularies.TARGET_GROUPS,
          Vocabularies.SECTORS,
          "breadths",
          "rungs");

  /** A key may say of what kind its next part is; that is no name. */
  private static final String WORD_OF_THE_KEY = "[a-z-]*|[^\\p{L}\\p{N}]*";

  @Inject private Networks networks;
  @Inject private Clock clock;

  /** For the container. */
  protected NameGaps() {}

  /** Names with the facts of networks. */
  public NameGaps(Networks networks, Clock clock) {
    this.networks = networks;
    this.clock = clock;
  }

  /** For example "Dead end: Help with debts". */
  public String name(Network network, String findingKey, Texts texts) {
    String kind = kind(findingKey, texts);
    String about = about(network, findingKey, texts);
    return about.isEmpty() ? kind : kind + ": " + about;
  }

  /** The kind of a finding in words. */
  public String kind(String findingKey, Texts texts) {
    return FindingKey.of(findingKey)
        .map(FindingKey::kind)
        .map(FindingKind::name)
        .map(kind -> texts.get("register.kind." + kind))
        .orElse(findingKey);
  }

  /** What a finding is about, in names. */
  public String about(Network network, String findingKey, Texts texts) {
    List<String> parts = FindingKey.of(findingKey).map(FindingKey::about).orElse(List.of());
    return String.join(
        ", ",
        parts.stream()
            .filter(part -> !part.matches(WORD_OF_THE_KEY))
            .map(part -> part(network, part, texts))
            .toList());
  }

  private String part(Network network, String part, Texts texts) {
    if (!Identifier.isWellFormed(part)) {
      return part;
    }
    return network
        .findService(new ServiceId(part))
        .map(service -> service.name())
        .or(
            () ->
                network
                    .findOrganisation(new OrganisationId(part))
                    .map(organisation -> organisation.nameOn(TimeSource.today(clock))))
        .or(() -> path(network, part))
        .or(() -> holder(network, part))
        .or(() -> term(part, texts))
        .orElse(part);
  }

  private static Optional<String> path(Network network, String id) {
    return network.paths().stream()
        .filter(path -> path.id().value().equals(id))
        .findFirst()
        .map(path -> ends(network, path));
  }

  private Optional<String> holder(Network network, String mandate) {
    return network.mandates().stream()
        .filter(known -> known.id().value().equals(mandate))
        .findFirst()
        .flatMap(known -> network.findOrganisation(known.organisation()))
        .map(organisation -> organisation.nameOn(TimeSource.today(clock)));
  }

  private static String ends(Network network, ReferralPath path) {
    return network.getService(path.from()).name() + " → " + network.getService(path.to()).name();
  }

  private Optional<String> term(String code, Texts texts) {
    ReferenceFacts facts = networks.facts();
    return facts
        .findMunicipality(code)
        .map(municipality -> municipality.name())
        .or(
            () ->
                LISTS.stream()
                    .flatMap(list -> facts.vocabularies().find(list, code).stream())
                    .map(found -> found.label(texts.code()))
                    .findFirst());
  }
}
