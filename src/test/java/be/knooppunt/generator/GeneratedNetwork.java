package be.knooppunt.generator;

import be.knooppunt.exchange.control.ReferenceTables;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Region;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A generated network as records of the product, with the terms, municipalities and regions that it
 * needs beside the shipped ones. Its own codes differ from every shipped code, so that both can
 * stand in one database.
 *
 * @param terms its own terms, by vocabulary
 */
public record GeneratedNetwork(
    NetworkContent content,
    Map<String, List<Term>> terms,
    List<Municipality> municipalities,
    List<Region> regions) {

  /** Keeps its own copies. */
  public GeneratedNetwork {
    terms = Map.copyOf(terms);
    municipalities = List.copyOf(municipalities);
    regions = List.copyOf(regions);
  }

  /** Whose network it is. */
  public PartnershipId partnership() {
    return content.partnership().orElseThrow().id();
  }

  /** The shipped vocabularies with its own terms after them. */
  public Map<String, List<Term>> vocabularies(ReferenceTables shipped) {
    Map<String, List<Term>> lists = new LinkedHashMap<>();
    shipped
        .vocabularies()
        .forEach(
            (list, known) -> lists.put(list, both(known, terms.getOrDefault(list, List.of()))));
    return lists;
  }

  /** The shipped facts with its own after them. */
  public ReferenceFacts facts(ReferenceTables shipped) {
    return new ReferenceFacts(
        new Vocabularies(vocabularies(shipped)),
        both(shipped.municipalities(), municipalities),
        both(shipped.regions(), regions));
  }

  /** The network itself, judged by shipped and own facts. */
  public Network network(ReferenceTables shipped) {
    return new Network(new NetworkVersion(1), facts(shipped).reference(), content);
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** A term without a definition of its own. */
  static Term term(String code, String labelNl, String labelEn) {
    return new Term(code, labelNl, labelEn, "Nagemaakt.", "Made up.", null, "generator", Map.of());
  }
}
