package be.knooppunt.network.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts that do not belong to any partnership: vocabularies, municipalities and regions. */
public record ReferenceFacts(
    Vocabularies vocabularies, List<Municipality> municipalities, List<Region> regions) {

  /** Keeps its own copies. */
  public ReferenceFacts {
    municipalities = List.copyOf(municipalities);
    regions = List.copyOf(regions);
  }

  /** What a question is judged by. */
  public Reference reference() {
    Map<String, String> broader = new HashMap<>();
    for (Term term : vocabularies.list(Vocabularies.LIFE_DOMAINS)) {
      if (term.broader() != null) {
        broader.put(term.code(), term.broader());
      }
    }
    Map<String, Set<String>> regionsOf = new HashMap<>();
    for (Municipality municipality : municipalities) {
      regionsOf.put(municipality.nisCode(), new HashSet<>(municipality.regions()));
    }
    return new Reference(broader, regionsOf);
  }

  /** A municipality by its NIS code, ended ones included. */
  public Optional<Municipality> findMunicipality(String nisCode) {
    return municipalities.stream().filter(m -> m.nisCode().equals(nisCode)).findFirst();
  }

  /** The name of a municipality or region; the code itself when it is neither. */
  public String placeName(String code) {
    return findMunicipality(code)
        .map(Municipality::name)
        .or(() -> regions.stream().filter(r -> r.code().equals(code)).map(Region::name).findFirst())
        .orElse(code);
  }
}
