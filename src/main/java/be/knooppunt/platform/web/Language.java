package be.knooppunt.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * The language of a request: the parameter {@code taal}, else the cookie of an earlier choice, else
 * Dutch. A shared link does not carry it, so that a colleague reads it in their own language.
 */
public enum Language {
  NL("nl", "nl-BE"),
  EN("en", "en");

  /** Name of the parameter and of the cookie. */
  public static final String PARAMETER = "taal";

  private final String code;
  private final String tag;
  private final Locale locale;

  Language(String code, String tag) {
    this.code = code;
    this.tag = tag;
    locale = Locale.forLanguageTag(tag);
  }

  /** Two letters, as in file names and vocabularies. */
  public String code() {
    return code;
  }

  /** The tag for {@code lang} attributes. */
  public String tag() {
    return tag;
  }

  /** For dates, numbers and messages. */
  public Locale locale() {
    return locale;
  }

  /** The other one. */
  public Language other() {
    return this == NL ? EN : NL;
  }

  /** The language of a request. */
  public static Language of(HttpServletRequest request) {
    // from the address only: to ask for a parameter of a form would read the form away
    String query = request.getQueryString();
    if (query != null) {
      for (String part : query.split("&", -1)) {
        if (part.startsWith(PARAMETER + "=")) {
          return parse(part.substring(PARAMETER.length() + 1));
        }
      }
    }
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(PARAMETER)) {
          return parse(cookie.getValue());
        }
      }
    }
    return NL;
  }

  /** The language of two letters; Dutch when they are no language of the portal. */
  public static Language parse(String text) {
    return text.equals(EN.code) ? EN : NL;
  }
}
