package be.knooppunt.network.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term of a controlled vocabulary, with its words in two languages.
 *
 * @param extra what only this list says about its terms, such as {@code weight} or {@code question}
 */
public record Term(
    String code,
    String labelNl,
    String labelEn,
    String definitionNl,
    String definitionEn,
    @Nullable String broader,
    @Nullable String source,
    Map<String, String> extra) {

  /** Keeps its own copy. */
  public Term {
    extra = Map.copyOf(extra);
  }

  /** The label in a language; Dutch when the language is not English. */
  public String label(String language) {
    return language.equals("en") ? labelEn : labelNl;
  }

  /** The definition in a language. */
  public String definition(String language) {
    return language.equals("en") ? definitionEn : definitionNl;
  }

  /** An extra text that exists in both languages, for example {@code sentence}; empty if none. */
  public String extra(String name, String language) {
    return extra.getOrDefault(name + (language.equals("en") ? "En" : "Nl"), "");
  }

  /** Extra words someone may search by, in both languages. */
  public List<String> synonyms() {
    String all = extra.getOrDefault("synonymsNl", "") + "|" + extra.getOrDefault("synonymsEn", "");
    return List.of(all.split("\\|")).stream().filter(s -> !s.isBlank()).toList();
  }
}
