package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.pdf.TaggedPdf;
import be.knooppunt.platform.web.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A certificate as PDF, on one sheet. Its words go into a tree as texts, so that nothing in a name
 * is taken for a tag.
 */
final class CertificatePaper {
  private static final String STYLE = "certificate.css";

  private final Certificate certificate;
  private final Texts texts;
  private final String address;
  private final Document tree;

  CertificatePaper(Certificate certificate, Texts texts, String address) {
    this.certificate = certificate;
    this.texts = texts;
    this.address = address;
    try {
      tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK makes no tree", e);
    }
  }

  /** The file. */
  byte[] pdf() {
    String heading = texts.with("cert.paper.title", certificate.title());
    Element html = tree.createElement("html");
    html.setAttribute("lang", texts.language().tag());
    tree.appendChild(html);
    Element head = in(html, "head", "");
    in(head, "title", heading);
    in(head, "meta", "", "name", "subject", "content", heading);
    in(head, "meta", "", "name", "description", "content", heading);
    in(head, "meta", "", "name", "author", "content", texts.get("site.name"));
    in(head, "style", style());
    in(
        in(head, "bookmarks", ""),
        "bookmark",
        "",
        "name",
        certificate.title(),
        "href",
        "#certificate");
    Element sheet = in(in(html, "body", ""), "div", "", "class", "sheet");
    in(sheet, "p", texts.get("site.name"), "class", "sender");
    in(sheet, "p", texts.get("cert.paper.kind"), "class", "kind");
    in(sheet, "h1", certificate.title(), "id", "certificate");
    if (!certificate.holderName().isEmpty()) {
      in(sheet, "p", texts.get("cert.paper.to"), "class", "small");
      in(sheet, "p", certificate.holderName(), "class", "holder");
    }
    String day = texts.date(LocalDate.ofInstant(certificate.issuedAt(), TimeSource.BRUSSELS));
    in(
        sheet,
        "p",
        texts.format("cert.paper.done", certificate.module(), certificate.moduleVersion(), day));
    in(sheet, "h2", texts.get("cert.goals"));
    Element goals = in(sheet, "ul", "");
    certificate.goals().forEach(goal -> in(goals, "li", goal));
    in(sheet, "p", texts.get("cert.conditions"), "class", "small");
    if (certificate.isRevoked()) {
      in(sheet, "p", texts.get("cert.paper.revoked"), "class", "revoked");
    }
    Element check = in(sheet, "p", "", "class", "check");
    in(check, "span", texts.with("cert.paper.from", address.replaceFirst("^https?://", "")) + " ");
    in(check, "span", texts.get("cert.paper.check") + " ");
    String link = address + "/certificaten/" + certificate.id();
    in(check, "a", link, "href", link);
    return TaggedPdf.of(tree, Map.of());
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

  /** Without what only steers a terminal. */
  private static String plain(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String style() {
    try (InputStream in = CertificatePaper.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("No " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace('\n', ' ');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
