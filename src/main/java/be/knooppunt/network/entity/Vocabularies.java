package be.knooppunt.network.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All controlled vocabularies: lists of terms by code, in the order in which they are shown. */
public final class Vocabularies {
  /** Names of the lists that code asks by name. */
  public static final String LIFE_DOMAINS = "life-domains";

  public static final String TARGET_GROUPS = "target-groups";
  public static final String SERVICE_TYPES = "service-types";
  public static final String MAP_SECTORS = "map-sectors";
  public static final String HANDOVERS = "handovers";
  public static final String EVIDENCE = "evidence-levels";
  public static final String LENSES = "lenses";
  public static final String SECTORS = "sectors";
  public static final String WAITING_BANDS = "waiting-bands";

  private final Map<String, Map<String, Term>> lists;

  /** Freezes lists of terms. */
  public Vocabularies(Map<String, List<Term>> lists) {
    Map<String, Map<String, Term>> byCode = new LinkedHashMap<>();
    lists.forEach(
        (name, terms) -> {
          Map<String, Term> list = new LinkedHashMap<>();
          terms.forEach(term -> list.put(term.code(), term));
          byCode.put(name, list);
        });
    this.lists = byCode;
  }

  /** The names of all lists. */
  public Collection<String> names() {
    return List.copyOf(lists.keySet());
  }

  /** The terms of a list; none when there is no such list. */
  public List<Term> list(String name) {
    return List.copyOf(lists.getOrDefault(name, Map.of()).values());
  }

  /** A term, when the list has it. */
  public Optional<Term> find(String list, String code) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
  }

  /** Tells whether a list has a code. */
  public boolean has(String list, String code) {
    return find(list, code).isPresent();
  }

  /** The label of a code in a language; the code itself when the list does not have it. */
  public String label(String list, String code, String language) {
    return find(list, code).map(term -> term.label(language)).orElse(code);
  }
}
