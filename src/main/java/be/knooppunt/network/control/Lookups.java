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

  /** For the container. */
  protected Lookups() {}

  /** Looks things up in networks. */
  public Lookups(Networks networks) {
    this.networks = networks;
  }

  /** The network of a partnership that must be there. */
  public Network network(String partnership) {
    return networks
        .find(new PartnershipId(wellFormed("partnership", partnership)))
        .orElseThrow(() -> unknown("partnership", partnership));
  }

  /** The network of a partnership, or of all when none is named. */
  public Network network(Optional<String> partnership) {
    return partnership.map(this::network).orElseGet(networks::all);
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
