package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.pdf.Drawing;
import be.knooppunt.platform.pdf.TaggedPdf;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.compare.Paper.Fact;
import be.knooppunt.portal.boundary.compare.Paper.Part;
import be.knooppunt.portal.boundary.compare.Paper.Picture;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import be.knooppunt.portal.boundary.compare.Paper.Row;
import be.knooppunt.portal.boundary.compare.Paper.Section;
import be.knooppunt.portal.boundary.compare.Paper.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a paper as PDF. Its words go into a tree as texts; there is no step in which something in
 * a name could be taken for a tag.
 */
final class PaperDocument {
  private static final String STYLE = "paper.css";
  private static final double POINTS_WIDE = 470;

  private final Texts texts;
  private final Document tree;
  private final Map<String, Drawing> drawings = new HashMap<>();

  private PaperDocument(Texts texts) {
    this.texts = texts;
    try {
      tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK makes no tree", e);
    }
  }

  /** The file. */
  static byte[] pdf(Paper paper, Remarks remarks, Texts texts) {
    PaperDocument document = new PaperDocument(texts);
    document.write(paper, remarks);
    return TaggedPdf.of(document.tree, document.drawings);
  }

  private void write(Paper paper, Remarks remarks) {
    Element html = tree.createElement("html");
    html.setAttribute("lang", paper.language().tag());
    tree.appendChild(html);
    head(in(html, "head"), paper);
    Element body = in(html, "body");
    foot(body, paper);
    Element top = in(body, "div", "", "class", "top");
    in(top, "p", texts.get("site.name"), "class", "sender");
    in(top, "h1", paper.title());
    in(top, "p", paper.lead(), "class", "lead");
    about(body, paper.about());
    for (Part part : paper.parts()) {
      part(in(body, "div", "", "class", "part"), part, remarks.of(part.id()));
    }
  }

  private void head(Element head, Paper paper) {
    in(head, "title", paper.title());
    in(head, "meta", "", "name", "subject", "content", paper.lead());
    in(head, "meta", "", "name", "description", "content", paper.lead());
    in(head, "meta", "", "name", "author", "content", texts.get("site.name"));
    in(head, "style", style());
    Element marks = in(head, "bookmarks");
    for (Part part : paper.parts()) {
      Element mark = in(marks, "bookmark", "", "name", part.heading(), "href", "#" + part.id());
      for (Section section : part.sections()) {
        if (!section.heading().isEmpty()) {
          in(mark, "bookmark", "", "name", section.heading(), "href", "#" + section.id());
        }
      }
    }
  }

  private void foot(Element body, Paper paper) {
    Element foot = in(body, "div", "", "class", "foot");
    in(foot, "span", paper.foot() + " \u00B7 " + texts.get("paper.sheet") + " ");
    in(foot, "span", "", "class", "sheet");
    in(foot, "span", " " + texts.get("paper.sheetOf") + " ");
    in(foot, "span", "", "class", "sheets");
  }

  private void about(Element body, List<Fact> facts) {
    Element list = in(in(body, "table", "", "class", "about"), "tbody");
    for (Fact fact : facts) {
      Element row = in(list, "tr");
      in(row, "th", fact.name(), "scope", "row");
      in(row, "td", fact.value());
    }
  }

  private void part(Element to, Part part, List<String> remark) {
    in(to, "h2", part.heading(), "id", part.id());
    for (Section section : part.sections()) {
      section(to, section);
    }
    if (!remark.isEmpty()) {
      Element said = in(to, "div", "", "class", "remark");
      in(said, "h3", texts.get("paper.remark"));
      remark.forEach(paragraph -> in(said, "p", paragraph));
    }
  }

  private void section(Element part, Section section) {
    boolean isWhole = section.table() == null || !section.table().isOfWords();
    Element to = in(part, "div", "", "class", isWhole ? "section whole" : "section");
    if (!section.heading().isEmpty()) {
      in(to, "h3", section.heading(), "id", section.id());
    }
    section.paragraphs().forEach(paragraph -> in(to, "p", paragraph));
    if (!section.points().isEmpty()) {
      Element list = in(to, "ul");
      section.points().forEach(point -> in(list, "li", point));
    }
    if (section.picture() != null) {
      picture(to, section.picture());
    }
    if (section.table() != null) {
      table(to, section.table(), section.heading());
    }
    section.after().forEach(paragraph -> in(to, "p", paragraph, "class", "after"));
  }

  private void picture(Element to, Picture picture) {
    double high = POINTS_WIDE * picture.sketch().height() / picture.sketch().width();
    drawings.put(picture.name(), picture.sketch());
    in(
        to,
        "object",
        "",
        "data",
        picture.name(),
        "alt",
        picture.alt(),
        "style",
        "width: " + POINTS_WIDE + "pt; height: " + Math.round(high) + "pt");
  }

  private void table(Element to, Table shown, String heading) {
    Element table = in(to, "table", "", "class", shown.isOfWords() ? "words" : "numbers");
    if (!shown.caption().equals(heading)) {
      in(table, "caption", shown.caption());
    }
    Element head = in(in(table, "thead"), "tr");
    shown.head().forEach(name -> in(head, "th", name, "scope", "col"));
    Element body = in(table, "tbody");
    for (Row row : shown.rows()) {
      Element line = in(body, "tr");
      in(line, "th", row.name(), "scope", "row");
      row.cells().forEach(cell -> in(line, "td", cell));
    }
  }

  /** A new element within another; attributes as names and values in turn. */
  private Element in(Element parent, String name, String text, String... attributes) {
    Element made = tree.createElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      made.setAttribute(attributes[i], plain(attributes[i + 1]));
    }
    if (!text.isEmpty()) {
      made.appendChild(tree.createTextNode(plain(text)));
    }
    parent.appendChild(made);
    return made;
  }

  private Element in(Element parent, String name) {
    return in(parent, name, "");
  }

  /** Without what only steers a terminal. */
  private static String plain(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String style() {
    try (InputStream in = PaperDocument.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("No " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace('\n', ' ');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
