package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for codes and records, in the language of the request; in pages: {@code label}. */
@Named("label")
@RequestScoped
public class Labels {
  @Inject private Networks networks;
  @Inject private Texts texts;

  private @Nullable ReferenceFacts facts;

  /** For the container. */
  protected Labels() {}

  /** Labels from facts that are given. */
  public Labels(ReferenceFacts facts, Texts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  private ReferenceFacts facts() {
    ReferenceFacts known = facts;
    if (known == null) {
      known = networks.facts();
      facts = known;
    }
    return known;
  }

  /** The terms of a vocabulary. */
  public List<Term> list(String list) {
    return facts().vocabularies().list(list);
  }

  /** Tells whether a vocabulary has a code. */
  public boolean has(String list, String code) {
    return facts().vocabularies().has(list, code);
  }

  /** The label of a code. */
  public String of(String list, Object code) {
    return facts().vocabularies().label(list, code.toString(), texts.code());
  }

  /** The label of a code with a capital. */
  public String capital(String list, Object code) {
    return upper(of(list, code));
  }

  /** A text with a capital. */
  public static String upper(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What a code means. */
  public String definition(String list, Object code) {
    return facts()
        .vocabularies()
        .find(list, code.toString())
        .map(term -> term.definition(texts.code()))
        .orElse("");
  }

  /** An extra text of a code, for example the sentence of a handover. */
  public String extra(String list, Object code, String name) {
    return facts()
        .vocabularies()
        .find(list, code.toString())
        .map(term -> term.extra(name, texts.code()))
        .orElse("");
  }

  /** The labels of codes, in the order of their vocabulary. */
  public String listing(String list, Collection<?> codes) {
    Collection<String> wanted = codes.stream().map(Object::toString).toList();
    return facts().vocabularies().list(list).stream()
        .filter(term -> wanted.contains(term.code()))
        .map(term -> term.label(texts.code()))
        .collect(Collectors.joining(", "));
  }

  /** The names of municipalities and regions. */
  public String places(Collection<String> codes) {
    return codes.stream().map(facts()::placeName).sorted().collect(Collectors.joining(", "));
  }

  /** The municipalities that are valid on a day. */
  public List<Municipality> municipalities(LocalDate day) {
    return facts().municipalities().stream().filter(m -> m.validity().holdsOn(day)).toList();
  }

  /** The name of a language in the language of the request. */
  public String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(texts.language().locale());
  }

  /** The names of languages. */
  public String languages(Collection<String> codes) {
    return codes.stream().map(this::language).collect(Collectors.joining(", "));
  }

  /** The key of a map sector, for styles and addresses. */
  public String sectorKey(int digit) {
    return facts()
        .vocabularies()
        .find(Vocabularies.MAP_SECTORS, String.valueOf(digit))
        .map(term -> term.extra().getOrDefault("key", "bestuur"))
        .orElse("bestuur");
  }

  /** How a path is drawn: warm, guided, cold or wished. */
  public String line(ReferralPath path) {
    if (path.status() == PathStatus.WISHED) {
      return "wished";
    }
    return path.handover().line() == Handover.Line.NONE
        ? "cold"
        : path.handover().line().name().toLowerCase(Locale.ROOT);
  }

  /** The style class of a line. */
  public String lineClass(ReferralPath path) {
    String kind =
        switch (line(path)) {
          case "warm" -> "lijn-warm";
          case "guided" -> "lijn-begeleid";
          case "wished" -> "lijn-wens";
          default -> "lijn-koud";
        };
    return path.provenance().isAssumed() ? kind + " lijn-aanname" : kind;
  }

  /** The name of a handover, or of the wish for one. */
  public String handover(ReferralPath path) {
    return path.status() == PathStatus.WISHED
        ? texts.get("line.wished") + ": " + of(Vocabularies.HANDOVERS, path.handover())
        : capital(Vocabularies.HANDOVERS, path.handover());
  }

  /** How long until a first appointment, in words. */
  public String waiting(Service service) {
    return upper(of(Vocabularies.WAITING_BANDS, service.waitingBand()));
  }

  /** What a mandate lets its holder do, in words. */
  public String powers(Mandate mandate) {
    return upper(listing("powers", mandate.powers()));
  }

  /** A service as pages draw it. */
  public Node node(Network network, Service service, LocalDate day) {
    Organisation organisation = network.organisationOf(service);
    String base = network.partnership().map(p -> "/" + p.id().value()).orElse("");
    String number =
        network.placementOf(service.id()).map(Placement::number).map(String::valueOf).orElse("");
    LocalDate until = service.validity().until();
    return new Node(
        service.id().value(),
        number,
        service.name(),
        service.shortName() == null ? service.name() : service.shortName(),
        organisation.nameOn(day),
        base + "/organisatie/" + organisation.id().value(),
        base + "/dienst/" + (number.isEmpty() ? service.id().value() : number),
        sectorKey(service.mapSector()),
        organisation.isGeneralist(),
        !service.structural(),
        service.provenance().isAssumed(),
        network.isOutside(service.id()),
        until == null ? null : texts.date(until));
  }
}
