package be.knooppunt.people.boundary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has to be mended in a form, by field, in the order of the page. */
public final class FormErrors {
  /** The status of a page that shows a form again. */
  static final int UNPROCESSABLE = 422;

  /** The status of a form that has to wait. */
  static final int TOO_MANY = 429;

  private final Map<String, String> texts = new LinkedHashMap<>();

  void add(String field, String text) {
    texts.put(field, text);
  }

  /** Tells whether there is nothing to mend. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Tells whether a field has to be mended. */
  public boolean has(String field) {
    return texts.containsKey(field);
  }

  /** What is wrong with a field; empty when nothing is. */
  public String of(String field) {
    return texts.getOrDefault(field, "");
  }

  /** All of them, for the list at the top. */
  public Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }
}
