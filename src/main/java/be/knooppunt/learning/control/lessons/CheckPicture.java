package be.knooppunt.learning.control.lessons;

import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.control.files.Flaws;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks a picture through: shapes, texts and gradients only. Nothing that runs, nothing that is
 * fetched from elsewhere, and a title for who does not see it.
 */
public final class CheckPicture {
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "marker",
          "lineargradient",
          "radialgradient",
          "stop",
          "clippath",
          "mask",
          "pattern",
          "use",
          "symbol");

  private final String name;
  private final Flaws flaws;
  private final Set<String> seen = new HashSet<>();

  private CheckPicture(String name, Flaws flaws) {
    this.name = name;
    this.flaws = flaws;
  }

  /** Notes what is wrong with a picture. */
  public static void check(String name, byte[] svg, Flaws flaws) {
    new CheckPicture(name, flaws).check(svg);
  }

  /** Tells whether a picture may be shown. */
  public static boolean isSafe(byte[] svg) {
    Flaws flaws = new Flaws();
    check("", svg, flaws);
    return flaws.all().isEmpty();
  }

  private void check(byte[] svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
      while (xml.hasNext()) {
        look(xml, xml.next());
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      flaws.add(name, line, Fault.PICTURE_XML);
      return;
    }
    if (!seen.contains("title")) {
      flaws.add(name, 0, Fault.PICTURE_TITLE);
    }
  }

  private void look(XMLStreamReader xml, int event) {
    int line = xml.getLocation().getLineNumber();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      flaws.add(name, line, Fault.PICTURE_INSTRUCTION);
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      element(xml, line);
    }
  }

  private void element(XMLStreamReader xml, int line) {
    String element = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (seen.isEmpty()
        && (!element.equals("svg") || xml.getAttributeValue(null, "viewBox") == null)) {
      flaws.add(name, line, Fault.PICTURE_BEGIN);
    }
    seen.add(element);
    if (!ELEMENTS.contains(element)) {
      flaws.add(name, line, Fault.PICTURE_ELEMENT, xml.getLocalName());
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i), line);
    }
  }

  private void attribute(String attribute, String value, int line) {
    String lower = attribute.toLowerCase(Locale.ROOT);
    String plain = value.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    boolean isReference = lower.equals("href") || lower.equals("src");
    boolean leadsOut =
        (isReference && !plain.startsWith("#"))
            || plain.replace("url(#", "").contains("url(")
            || plain.contains("javascript:")
            || plain.contains("@import");
    if (lower.startsWith("on") || lower.equals("style") || leadsOut) {
      flaws.add(
          name,
          line,
          leadsOut ? Fault.PICTURE_LEADS_OUT : Fault.PICTURE_ATTRIBUTE,
          attribute,
          shortened(value));
    }
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }
}
