package be.knooppunt.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the portal in the language of the request; in pages: {@code t}. */
@Named("t")
@RequestScoped
public class Texts {
  /** The bundles, one for each component that shows something. */
  public static final List<String> BUNDLES =
      List.of(
          "portal",
          "people",
          "network",
          "mapping",
          "coverage",
          "findings",
          "register",
          "measures",
          "whatif",
          "compare",
          "learning",
          "modules");

  /** A page asks for hundreds; to look a bundle up for each is dear. */
  private static final Map<Language, Map<String, String>> ALL = readAll();

  @Inject private HttpServletRequest request;

  private @Nullable Language language;

  private static Map<Language, Map<String, String>> readAll() {
    Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, String> texts = new HashMap<>();
      for (String name : BUNDLES) {
        ResourceBundle bundle =
            ResourceBundle.getBundle(
                "texts." + name,
                language.locale(),
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> texts.putIfAbsent(key, bundle.getString(key)));
      }
      all.put(language, Map.copyOf(texts));
    }
    return all;
  }

  /** For the container. */
  protected Texts() {}

  /** The words of a language. */
  public Texts(Language language) {
    this.language = language;
  }

  /** The language of the request. */
  public Language language() {
    Language known = language;
    if (known == null) {
      known = Language.of(request);
      language = known;
    }
    return known;
  }

  /** Two letters. */
  public String code() {
    return language().code();
  }

  /**
   * A text.
   *
   * @throws IllegalStateException when no bundle has it
   */
  public String get(String key) {
    String text = ALL.getOrDefault(language(), Map.of()).get(key);
    if (text != null) {
      return text;
    }
    throw new IllegalStateException("No text for " + key);
  }

  /** A text with one value in it. */
  public String with(String key, @Nullable Object value) {
    return format(key, value);
  }

  /** A text with two values in it. */
  public String with(String key, @Nullable Object one, @Nullable Object two) {
    return format(key, one, two);
  }

  /** A text with values in it, as {@link MessageFormat} wants them. */
  public String format(String key, @Nullable Object... values) {
    return new MessageFormat(get(key), language().locale()).format(values);
  }

  /**
   * A text that differs for one and for many: {@code key.one} or {@code key.many}, and {@code
   * key.none} where there is one.
   */
  public String count(String key, long count) {
    if (count == 0 && ALL.getOrDefault(language(), Map.of()).containsKey(key + ".none")) {
      return get(key + ".none");
    }
    return format(count == 1 ? key + ".one" : key + ".many", count);
  }

  /** A date in full, such as 12 oktober 2026. */
  public String date(LocalDate date) {
    return date.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language().locale()));
  }
}
