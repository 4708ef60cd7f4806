package be.knooppunt.learning.entity.live;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What records and codes are called in questions about a map. */
final class Words {
  private final Network network;
  private final Vocabularies vocabularies;
  private final LocalDate day;

  Words(Network network, Vocabularies vocabularies, LocalDate day) {
    this.network = network;
    this.vocabularies = vocabularies;
    this.day = day;
  }

  /** The name of an organisation, when it is there. */
  Optional<LocalText> organisation(String id) {
    return Identifier.isWellFormed(id)
        ? network
            .findOrganisation(new OrganisationId(id))
            .map(one -> LocalText.of("nl", one.nameOn(day)))
        : Optional.empty();
  }

  /** A service and who offers it. */
  LocalText service(String id) {
    return LocalText.of("nl", named(network.getService(new ServiceId(id))));
  }

  /** A service and who offers it, where the name does not tell. */
  String named(Service service) {
    String organisation = network.organisationOf(service).nameOn(day);
    return service.name().contains(organisation)
        ? service.name()
        : service.name() + " (" + organisation + ")";
  }

  /** A term in both languages, when the vocabulary has it. */
  Optional<LocalText> term(String list, String code) {
    return vocabularies.find(list, code).map(Words::text);
  }

  /** The label of a code. */
  LocalText label(String list, String code) {
    return term(list, code).orElse(LocalText.of("nl", code));
  }

  private static LocalText text(Term term) {
    return new LocalText(Map.of("nl", term.label("nl"), "en", term.label("en")));
  }
}
