package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.web.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a paper for a board: every word and number as it is written. The page and the PDF
 * are both made of this record, so that they cannot differ.
 *
 * @param about what was compared, each with its name and value
 * @param foot at the bottom of each sheet
 */
public record Paper(
    Language language, String title, String lead, List<Fact> about, List<Part> parts, String foot) {

  /** Keeps its own copies. */
  public Paper {
    about = List.copyOf(about);
    parts = List.copyOf(parts);
  }

  /** Something with a name. */
  public record Fact(String name, String value) {}

  /** A chapter, with a place for remarks. */
  public record Part(String id, String heading, List<Section> sections) {
    /** Keeps its own copies. */
    public Part {
      sections = List.copyOf(sections);
    }

    /** The name of its remark in a form. */
    public String field() {
      return "opmerking-" + id;
    }
  }

  /**
   * Some sentences, with what they are about.
   *
   * @param heading empty for what stands directly under the heading of the part
   * @param after sentences under the table
   */
  public record Section(
      String id,
      String heading,
      List<String> paragraphs,
      List<String> points,
      @Nullable Picture picture,
      @Nullable Table table,
      List<String> after) {
    /** Keeps its own copies. */
    public Section {
      paragraphs = List.copyOf(paragraphs);
      points = List.copyOf(points);
      after = List.copyOf(after);
    }

    /** Sentences alone. */
    static Section words(String id, String heading, List<String> paragraphs) {
      return new Section(id, heading, paragraphs, List.of(), null, null, List.of());
    }

    /** Sentences, and then a list. */
    static Section points(String id, String heading, List<String> paragraphs, List<String> points) {
      return new Section(id, heading, paragraphs, points, null, null, List.of());
    }

    /** A table with its sentences. */
    static Section table(
        String id, String heading, List<String> paragraphs, Table table, List<String> after) {
      return new Section(id, heading, paragraphs, List.of(), null, table, after);
    }
  }

  /**
   * A table.
   *
   * @param head the names of its columns
   * @param isOfWords whether the cells are sentences rather than numbers
   */
  public record Table(String caption, List<String> head, List<Row> rows, boolean isOfWords) {
    /** Keeps its own copies. */
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /** A row, with its name. */
  public record Row(String name, List<String> cells) {
    /** Keeps its own copies. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A drawing with the text that stands in its place for who does not see it. */
  public record Picture(String name, String title, String alt, Sketch sketch) {}

  /** What a person wrote under the parts, by their ids; never kept on the server. */
  public record Remarks(Map<String, String> texts) {
    /** Nothing was written. */
    public static final Remarks NONE = new Remarks(Map.of());

    /** Keeps its own copy. */
    public Remarks {
      texts = Map.copyOf(texts);
    }

    /** As it was typed. */
    public String text(String part) {
      return texts.getOrDefault(part, "");
    }

    /** Each line that is not blank is a paragraph. */
    public List<String> of(String part) {
      return text(part).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }
}
