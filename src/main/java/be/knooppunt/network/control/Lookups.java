package be.knooppunt.network.control;

import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what a request names, or says that it is not there. */
@ApplicationScoped
public class Lookups {
  @Inject private Networks networks;
  @Inject private SharedNetwork shared;

  /** For the container. */
  protected Lookups() {}

  /** Looks things up in the networks of partnerships; of all together nothing is shared. */
  public Lookups(Networks networks) {
    this(networks, SharedNetwork.closed(networks));
  }

  /** Looks things up in networks, as far as they are shared. */
  public Lookups(Networks networks, SharedNetwork shared) {
    this.networks = networks;
    this.shared = shared;
  }

  /** The network of a partnership that must be there; the door before the route asked for it. */
  public Network network(String partnership) {
    return networks
        .find(new PartnershipId(wellFormed("partnership", partnership)))
        .orElseThrow(() -> unknown("partnership", partnership));
  }

  /**
   * The network of a partnership that a question names, or all maps that are open when it names
   * none. No door saw the name, so it is asked here whether the map is open.
   *
   * @throws Problem when it is not
   */
  public Network network(Optional<String> partnership) {
    if (partnership.isEmpty()) {
      return shared.all();
    }
    Network network = network(partnership.get());
    network.partnership().ifPresent(found -> shared.requireOpen(found.id()));
    return network;
  }

  /** The start of the tag of an answer from a network: what it was made of. */
  public String tag(Network network) {
    return network.version().value() + (network.partnership().isEmpty() ? shared.mark() : "");
  }

  /** Checks the form of an identifier. */
  public static String wellFormed(String field, String id) {
    if (!Identifier.isWellFormed(id)) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          field,
          "'" + (id.length() > 40 ? id.substring(0, 40) + "…" : id) + "' is no identifier.",
          "Use letters, digits, dots, underscores and hyphens.");
    }
    return id;
  }

  /** Checks that a vocabulary has a code. */
  public String term(String field, String list, String code) {
    Vocabularies vocabularies = networks.facts().vocabularies();
    if (!vocabularies.has(list, code)) {
      throw new Problem(
          Problem.Kind.UNKNOWN,
          field,
          "There is no " + field + " '" + code + "'.",
          "Use a code of the vocabulary " + list + ".");
    }
    return code;
  }

  /** Checks that a NIS code is that of a municipality. */
  public String municipality(String field, String nisCode) {
    if (!nisCode.matches("[0-9]{5}")) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          field,
          field + " cannot be '" + nisCode + "'.",
          "Use the five digits of the NIS code, such as 36015.");
    }
    if (networks.facts().findMunicipality(nisCode).isEmpty()) {
      throw new Problem(
          Problem.Kind.UNKNOWN,
          field,
          "There is no municipality with NIS code " + nisCode + ".",
          "Use the NIS code of a Flemish municipality.");
    }
    return nisCode;
  }

  /** The problem of something that is not there. */
  public static Problem unknown(String kind, String id) {
    return new Problem(
        Problem.Kind.UNKNOWN,
        kind,
        "There is no " + kind + " '" + id + "'.",
        "Look it up in the list.");
  }
}
