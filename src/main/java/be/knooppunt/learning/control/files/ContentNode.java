package be.knooppunt.learning.control.files;

import be.knooppunt.learning.entity.content.LocalText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of a YAML file that knows its file and line. Who reads it gets a value in any case: what
 * is missing or cannot be read is noted as a flaw, and something harmless is given in its place. A
 * key that nobody asked for is a flaw too; {@link #finish()} of the root says so.
 */
public final class ContentNode {
  private static final String LANGUAGE = "[a-z]{2}";

  private final ContentFile document;
  private final @Nullable Node node;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Boolean> asked = new HashMap<>();
  private final List<ContentNode> children = new ArrayList<>();

  ContentNode(ContentFile document, @Nullable Node node, int line) {
    this.document = document;
    this.node = node;
    this.line = line;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        add(tuple);
      }
    }
  }

  private void add(NodeTuple tuple) {
    int at = ContentFile.lineOf(tuple.getKeyNode());
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (values.put(key, tuple.getValueNode()) != null) {
      document.flaw(at, Fault.KEY_TWICE, key);
    }
    lines.put(key, at);
  }

  /** The file it stands in. */
  public String file() {
    return document.name();
  }

  /** The line it begins on, from 1. */
  public int line() {
    return line;
  }

  /** The line of a key; that of the node when it lacks the key. */
  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Notes something wrong with this node. */
  public void flaw(Fault fault, Object... values) {
    document.flaw(line, fault, values);
  }

  /** Notes something wrong with the value of a key. */
  public void flaw(String key, Fault fault, Object... values) {
    document.flaw(line(key), fault, values);
  }

  /** Tells whether a key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Tells whether the value of a key is a text. */
  public boolean isText(String key) {
    return values.get(key) instanceof ScalarNode;
  }

  /** The keys, in the order of the file; they count as asked for. */
  public List<String> keys() {
    values.keySet().forEach(key -> asked.put(key, true));
    return List.copyOf(values.keySet());
  }

  /** The text of this node itself; empty and a flaw when it is none. */
  public String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    flaw(Fault.NO_TEXT);
    return "";
  }

  private @Nullable ContentNode at(String key) {
    asked.put(key, true);
    Node value = values.get(key);
    return value == null ? null : child(value, line(key));
  }

  private ContentNode child(Node value, int fallback) {
    int at = ContentFile.lineOf(value);
    ContentNode child = new ContentNode(document, value, at > 0 ? at : fallback);
    children.add(child);
    return child;
  }

  /** The text of a key; empty and a flaw when there is none. */
  public String text(String key) {
    ContentNode value = at(key);
    if (value == null) {
      flaw(Fault.MISSING_TEXT, key);
      return "";
    }
    return value.text();
  }

  /** The text of a key that may be left out. */
  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** A whole number between two bounds; the lower one and a flaw when it is none. */
  public int wholeNumber(String key, int least, int most) {
    String text = text(key);
    if (text.matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    if (!text.isEmpty()) {
      flaw(key, Fault.WHOLE_NUMBER, key, text, least, most);
    }
    return least;
  }

  /** A number; 0 and a flaw when it is none. */
  public double number(String key) {
    String text = text(key);
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      if (text.isEmpty()) {
        return 0; // said already
      }
    }
    flaw(key, Fault.NUMBER, text);
    return 0;
  }

  /** Yes or no; no when the key is left out. */
  public boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      flaw(key, Fault.YES_OR_NO, key, text);
    }
    return text.equals("true");
  }

  /** A day; the first of 2000 and a flaw when it is none. */
  public LocalDate date(String key) {
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      if (!text.isEmpty()) {
        flaw(key, Fault.DAY, text);
      }
      return LocalDate.of(2000, 1, 1);
    }
  }

  /** One of the values of an enum, as written in capitals; the first and a flaw when it is none. */
  public <E extends Enum<E>> E choice(String key, Class<E> kind) {
    return choice(key, text(key), kind).orElse(kind.getEnumConstants()[0]);
  }

  /** Values of an enum; those that are none are flaws. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> kind) {
    return names(key).stream().flatMap(name -> choice(key, name, kind).stream()).toList();
  }

  private <E extends Enum<E>> Optional<E> choice(String key, String text, Class<E> kind) {
    E[] all = kind.getEnumConstants();
    Optional<E> found = Arrays.stream(all).filter(e -> e.name().equals(text)).findFirst();
    if (found.isEmpty() && !text.isEmpty()) {
      flaw(
          key,
          Fault.CHOICE,
          key,
          text,
          String.join(", ", Arrays.stream(all).map(Enum::name).toList()));
    }
    return found;
  }

  /** The nodes of a list; none and a flaw when the key is missing or no list. */
  public List<ContentNode> list(String key) {
    ContentNode value = at(key);
    if (value == null) {
      flaw(Fault.MISSING_LIST, key);
      return List.of();
    }
    if (!(value.node instanceof SequenceNode sequence)) {
      value.flaw(Fault.LIST, key);
      return List.of();
    }
    return sequence.getValue().stream().map(item -> value.child(item, value.line)).toList();
  }

  /** The nodes of a list that may be left out. */
  public List<ContentNode> optionalList(String key) {
    return has(key) ? list(key) : List.of();
  }

  /** The texts of a list that may be left out. */
  public List<String> names(String key) {
    return optionalList(key).stream()
        .map(ContentNode::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The node of a key; an empty one and a flaw when it is missing. */
  public ContentNode child(String key) {
    ContentNode value = at(key);
    if (value == null) {
      flaw(Fault.MISSING_PART, key);
      return new ContentNode(document, null, line);
    }
    if (!(value.node instanceof MappingNode)) {
      value.flaw(Fault.PARTS, key);
    }
    return value;
  }

  /** The node of a key that may be left out. */
  public Optional<ContentNode> optionalChild(String key) {
    return has(key) ? Optional.of(child(key)) : Optional.empty();
  }

  /** A text in languages, such as {@code {nl: …, en: …}}; a flaw where a wanted one is missing. */
  public LocalText localText(String key) {
    return has(key) ? child(key).localText() : child(key).emptyText();
  }

  /** A text in languages that may be left out. */
  public Optional<LocalText> optionalLocalText(String key) {
    return has(key) ? Optional.of(localText(key)) : Optional.empty();
  }

  private LocalText emptyText() {
    return new LocalText(Map.of());
  }

  /** The text in languages that stands in this node itself, next to other keys. */
  public LocalText localText() {
    Map<String, String> texts = new HashMap<>();
    for (String language : values.keySet()) {
      if (language.matches(LANGUAGE) && !language.equals("id")) {
        texts.put(language, text(language));
      }
    }
    for (String wanted : document.languages()) {
      if (!texts.containsKey(wanted)) {
        flaw(Fault.TEXT_IN_LANGUAGE, wanted, Locale.forLanguageTag(wanted));
      }
    }
    return new LocalText(texts);
  }

  /** Notes the keys of this node and of all below it that nobody asked for. */
  public void finish() {
    for (String key : values.keySet()) {
      if (!asked.containsKey(key)) {
        flaw(key, Fault.NO_MEANING, key);
      }
    }
    children.forEach(ContentNode::finish);
  }
}
