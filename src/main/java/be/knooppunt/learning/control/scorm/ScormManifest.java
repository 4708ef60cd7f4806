package be.knooppunt.learning.control.scorm;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Licence;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The list of contents of a package: {@code imsmanifest.xml} by SCORM 1.2, with the module
 * described as a learning object (IMS metadata 1.2.1). It holds one thing to play.
 */
final class ScormManifest {
  private static final String CONTENT = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
  private static final String METADATA = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
  private static final String SCORM = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
  private static final String NO_LANGUAGE = "x-none";

  private final LearningModule module;
  private final Licence licence;
  private final String language;
  private final String licenceWords;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private ScormManifest(
      LearningModule module, Licence licence, String language, String licenceWords)
      throws XMLStreamException {
    this.module = module;
    this.licence = licence;
    this.language = language;
    this.licenceWords = licenceWords;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /**
   * Writes it.
   *
   * @param licenceWords the licence in a sentence, in the language of the package
   */
  static String of(
      LearningModule module,
      Licence licence,
      String language,
      String licenceWords,
      Collection<String> files) {
    try {
      ScormManifest manifest = new ScormManifest(module, licence, language, licenceWords);
      manifest.write(files);
      return manifest.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text in memory cannot be written", e);
    }
  }

  private void write(Collection<String> files) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    open("manifest");
    xml.writeAttribute("identifier", "knooppunt-" + module.id().text() + "-" + language);
    xml.writeAttribute("version", module.version());
    xml.writeDefaultNamespace(CONTENT);
    xml.writeNamespace("adlcp", SCORM);
    open("metadata");
    leaf("schema", "ADL SCORM");
    leaf("schemaversion", "1.2");
    learningObject();
    xml.writeEndElement();
    organization();
    open("resources");
    open("resource");
    xml.writeAttribute("identifier", "r-module");
    xml.writeAttribute("type", "webcontent");
    xml.writeAttribute("adlcp", SCORM, "scormtype", "sco");
    xml.writeAttribute("href", "index.html");
    for (String file : files) {
      line();
      xml.writeEmptyElement("file");
      xml.writeAttribute("href", file);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private void organization() throws XMLStreamException {
    String title = module.title().in(language);
    open("organizations");
    xml.writeAttribute("default", "o-module");
    open("organization");
    xml.writeAttribute("identifier", "o-module");
    leaf("title", title);
    open("item");
    xml.writeAttribute("identifier", "i-module");
    xml.writeAttribute("identifierref", "r-module");
    xml.writeAttribute("isvisible", "true");
    leaf("title", title);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void learningObject() throws XMLStreamException {
    open("lom");
    xml.writeDefaultNamespace(METADATA);
    open("general");
    named("title", language, module.title().in(language));
    leaf("language", language);
    named("description", language, module.summary().in(language));
    xml.writeEndElement();
    open("lifecycle");
    named("version", language, module.version());
    term("status", "Final");
    xml.writeEndElement();
    open("metametadata");
    leaf("metadatascheme", "ADL SCORM 1.2");
    xml.writeEndElement();
    open("technical");
    leaf("format", "text/html");
    xml.writeEndElement();
    open("educational");
    open("typicallearningtime");
    leaf("datetime", Duration.ofMinutes(module.minutes()).toString());
    xml.writeEndElement();
    leaf("language", language);
    xml.writeEndElement();
    open("rights");
    term("cost", "no");
    term("copyrightandotherrestrictions", "yes");
    named("description", language, licenceWords + " " + licence.address());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private void open(String name) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
  }

  private void leaf(String name, String value) throws XMLStreamException {
    open(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void words(String in, String value) throws XMLStreamException {
    xml.writeStartElement("langstring");
    xml.writeAttribute("xml:lang", in);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void named(String name, String in, String value) throws XMLStreamException {
    open(name);
    words(in, value);
    xml.writeEndElement();
  }

  private void term(String name, String value) throws XMLStreamException {
    open(name);
    open("source");
    words(NO_LANGUAGE, "LOMv1.0");
    xml.writeEndElement();
    open("value");
    words(NO_LANGUAGE, value);
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
