package be.knooppunt.learning.control.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file of a module. Its values are read as plain text and nothing else: no objects are made
 * from tags, aliases are refused, and so is what is nested deeper than any module needs.
 */
public final class ContentFile {
  private static final int DEEPEST = 12;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setCodePointLimit(ContentFolder.MOST_BYTES)
          .setMaxAliasesForCollections(0)
          .build();

  private final String name;
  private final List<String> languages;
  private final Flaws flaws;

  private ContentFile(String name, List<String> languages, Flaws flaws) {
    this.name = name;
    this.languages = List.copyOf(languages);
    this.flaws = flaws;
  }

  /**
   * Reads a file.
   *
   * @param name what flaws call it
   * @param languages in which every text of it must be there
   * @return its root; empty when it is no YAML, which is noted
   */
  public static Optional<ContentNode> read(
      String name, byte[] bytes, List<String> languages, Flaws flaws) {
    ContentFile file = new ContentFile(name, languages, flaws);
    return text(name, bytes, flaws).flatMap(file::root);
  }

  /** The text of a file in UTF-8; empty when it is in another encoding, which is noted. */
  public static Optional<String> text(String name, byte[] bytes, Flaws flaws) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      flaws.add(name, 0, Fault.NOT_UTF8);
      return Optional.empty();
    }
  }

  private Optional<ContentNode> root(String yaml) {
    try {
      if (!isPlain(yaml)) {
        return Optional.empty();
      }
      Optional<Node> node = new Compose(SETTINGS).composeString(yaml);
      if (node.isEmpty()) {
        flaw(0, Fault.EMPTY);
      }
      return node.map(n -> new ContentNode(this, n, lineOf(n)));
    } catch (MarkedYamlEngineException e) {
      flaw(
          e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
          Fault.NO_YAML_HERE,
          e.getProblem());
    } catch (YamlEngineException e) {
      flaw(0, Fault.NO_YAML);
    }
    return Optional.empty();
  }

  /** The parser keeps no stack of calls, so that it can tell what is too deep for what follows. */
  private boolean isPlain(String yaml) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(yaml)) {
      int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
      if (event instanceof AliasEvent) {
        flaw(line, Fault.REFERENCE);
        return false;
      }
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        flaw(line, Fault.TOO_DEEP);
        return false;
      }
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
    }
    return true;
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0);
  }

  String name() {
    return name;
  }

  List<String> languages() {
    return languages;
  }

  void flaw(int line, Fault fault, Object... values) {
    flaws.add(name, line, fault, values);
  }
}
