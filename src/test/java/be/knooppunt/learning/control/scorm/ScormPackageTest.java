package be.knooppunt.learning.control.scorm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.platform.web.Language;
import be.knooppunt.testing.SmallModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is in a package, of a small module and of those that the program ships. */
class ScormPackageTest {
  private static final Pattern LINKS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ANCHORS = Pattern.compile("<a [^>]*>");
  private static final Pattern IDS = Pattern.compile(" id=\"([^\"]*)\"");

  private static String text(Map<String, byte[]> files, String name) {
    return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Document manifest(Map<String, byte[]> files) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Objects.requireNonNull(files.get("imsmanifest.xml"))));
  }

  @Test
  void theSameModuleGivesTheSameBytes() throws IOException {
    ScormPackage packages = SmallModule.packages(SmallModule.library());
    byte[] zip = packages.zip(SmallModule.module(), SmallModule.quiz(), Language.NL);
    assertArrayEquals(
        zip,
        SmallModule.packages(SmallModule.library())
            .zip(SmallModule.module(), SmallModule.quiz(), Language.NL));
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertEquals(List.copyOf(SmallModule.files(Language.NL).keySet()), names);
  }

  @Test
  void theManifestListsEveryFileAndSaysOnWhatTerms() throws Exception {
    SortedMap<String, byte[]> files = SmallModule.files(Language.NL);
    Document manifest = manifest(files);
    Set<String> listed = new TreeSet<>();
    elements(manifest, "file").forEach(file -> listed.add(file.getAttribute("href")));
    Set<String> packed = new TreeSet<>(files.keySet());
    packed.remove("imsmanifest.xml");
    assertEquals(packed, listed);

    Element resource = elements(manifest, "resource").get(0);
    assertEquals("index.html", resource.getAttribute("href"));
    assertEquals(
        "sco", resource.getAttributeNS("http://www.adlnet.org/xsd/adlcp_rootv1p2", "scormtype"));
    assertEquals(
        resource.getAttribute("identifier"),
        elements(manifest, "item").get(0).getAttribute("identifierref"));
    assertEquals(
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        manifest.getDocumentElement().getNamespaceURI());
    assertEquals("1.2", elements(manifest, "schemaversion").get(0).getTextContent());
    assertEquals("Warm & <dichtbij>", elements(manifest, "title").get(1).getTextContent());
    assertEquals("PT20M", elements(manifest, "datetime").get(0).getTextContent());
    String rights = elements(manifest, "rights").get(0).getTextContent();
    assertTrue(rights.contains("https://creativecommons.org/licenses/by/4.0/"), rights);
    assertTrue(text(files, "LICENCE.txt").contains("CC BY 4.0"));
  }

  @Test
  void questionsAboutTheMapStayOutAndThePageSaysSo() {
    String page = text(SmallModule.files(Language.NL), "index.html");
    assertTrue(page.contains("\"id\":\"Q7\""));
    assertFalse(page.contains("\"id\":\"Q9\""));
    assertTrue(page.contains("Vragen over de lokale kaart staan niet in dit pakket."));
    assertFalse(page.contains("Een folder </script>"), "no text ends the script it stands in");
    assertTrue(page.contains("<h1 id=\"kop-begin\" tabindex=\"-1\">Warm &amp; &lt;dichtbij&gt;"));
    assertTrue(page.contains("<a href=\"#deel-1-warm\">les 1</a>"), "a lesson of the module");
    assertFalse(page.contains("map:"), "the map is not there");
  }

  @Test
  void itIsInTheLanguageThatWasAsked() {
    String page = text(SmallModule.files(Language.EN), "index.html");
    assertTrue(page.contains("<html lang=\"en\">"));
    assertTrue(page.contains("Warm and cold"));
    assertTrue(page.contains("You pass from 80 %."));
    assertFalse(page.contains("Warm en koud"));
  }

  private static List<String> flaws(String name, SortedMap<String, byte[]> files) {
    List<String> flaws = new ArrayList<>();
    String page = text(files, "index.html");
    List<String> ids = all(IDS, page);
    if (Set.copyOf(ids).size() != ids.size()) {
      flaws.add(name + ": an id stands twice");
    }
    String fetched =
        ANCHORS.matcher(page).replaceAll("").replaceAll("<link rel=\"license\"[^>]*>", "");
    for (String address : all(LINKS, fetched)) {
      if (!files.containsKey(address)) {
        flaws.add(name + ": " + address + " is not in the package");
      }
    }
    List<String> anchors = ANCHORS.matcher(page).results().map(MatchResult::group).toList();
    for (String anchor : anchors) {
      String address = all(LINKS, anchor).get(0);
      boolean isInside = address.startsWith("#") && ids.contains(address.substring(1));
      boolean isOutside = address.startsWith("http") && anchor.contains("target=\"_blank\"");
      if (!isInside && !isOutside) {
        flaws.add(name + ": " + anchor + " leads to nothing");
      }
    }
    return flaws;
  }

  /** Whatever the program ships can be taken along, in each of its languages. */
  @Test
  void everyModuleCanBeTakenAlong() throws Exception {
    List<String> flaws = new ArrayList<>(flaws("X1", SmallModule.files(Language.NL)));
    ModuleLibrary shipped = SmallModule.library(Path.of("training-content"));
    for (LearningModule module : shipped.shippedModules()) {
      Quiz quiz = shipped.quiz(module).orElse(new Quiz(List.of()));
      for (Language language :
          Stream.of(Language.values())
              .filter(l -> module.languages().contains(l.code()))
              .toList()) {
        SortedMap<String, byte[]> files =
            SmallModule.packages(shipped).files(module, quiz, language);
        flaws.addAll(flaws(module.id() + " " + language, files));
        manifest(files);
      }
    }
    assertEquals("", flaws.stream().collect(Collectors.joining("\n")));
  }
}
