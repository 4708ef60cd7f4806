package be.knooppunt.learning.control.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.files.ContentFlaw;
import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.control.files.Flaws;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever a file of a lesson holds: nothing of it runs, and the writer is told. */
class HostileLessonTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "div",
          "p",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "a",
          "em",
          "strong",
          "code",
          "pre",
          "blockquote",
          "hr",
          "br",
          "img",
          "button",
          "span",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "details",
          "summary",
          "x");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "id",
          "href",
          "rel",
          "src",
          "alt",
          "lang",
          "type",
          "role",
          "tabindex",
          "aria-label",
          "aria-hidden",
          "popover",
          "popovertarget",
          "popovertargetaction",
          "align",
          "start",
          "title");

  /** A page on which everything that a lesson points at is there. */
  private static final class Everything implements LessonTargets {
    @Override
    public Optional<Local> onMap(LessonLink.OnMap link) {
      return Optional.of(new Local(Optional.of("/r/diensten"), "3", "nl"));
    }

    @Override
    public Optional<Meaning> word(LessonLink.Word link) {
      return Optional.of(new Meaning(link.code(), "<b>\"' & meaning", "nl"));
    }

    @Override
    public Optional<String> lesson(LessonLink.OtherLesson link) {
      return Optional.of("/r/leren/" + link.module() + "/" + link.lesson());
    }

    @Override
    public String picture(LessonLink.Picture link) {
      return "/r/leren/M1/beeld/" + link.file();
    }

    @Override
    public String heading(Box box) {
      return "box";
    }

    @Override
    public String close() {
      return "close";
    }

    @Override
    public String table() {
      return "table";
    }
  }

  private static final LessonTargets ALL = new Everything();

  /** The HTML as XML; a page that is well-formed cannot hide an element from this test. */
  private static Document parsed(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new java.io.StringReader("<x>" + html + "</x>")));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + html, e);
    }
  }

  private static void assertHarmless(String markdown) {
    String html = LessonHtml.of(markdown, ALL);
    NodeList all = parsed(html).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertTrue(ELEMENTS.contains(element.getTagName()), html);
      for (int j = 0; j < element.getAttributes().getLength(); j++) {
        String name = element.getAttributes().item(j).getNodeName();
        assertTrue(ATTRIBUTES.contains(name), name + " in " + html);
      }
      for (String name : List.of("href", "src")) {
        String value = element.getAttribute(name).toLowerCase(Locale.ROOT);
        assertTrue(
            value.isEmpty()
                || value.startsWith("/r/")
                || value.startsWith("http://")
                || value.startsWith("https://"),
            value + " in " + html);
      }
      if (element.hasAttribute("src")) {
        assertTrue(element.getAttribute("src").startsWith("/r/leren/M1/beeld/"), html);
      }
    }
  }

  private static List<ContentFlaw> flaws(String markdown) {
    Flaws flaws = new Flaws();
    CheckLesson.check("M1/1-x.nl.md", markdown, "nl", new NothingKnown(), flaws);
    return flaws.all();
  }

  private static final class NothingKnown implements CheckLesson.Known {
    @Override
    public boolean term(String list, String code) {
      return list.equals("service-types") && code.equals("INFO");
    }

    @Override
    public boolean word(String id) {
      return id.equals("gbo");
    }

    @Override
    public boolean lesson(String module, String lesson) {
      return false;
    }

    @Override
    public boolean picture(String file) {
      return file.equals("a.svg");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<div onclick=\"x()\">\n\n**b**\n\n</div>",
        "<!-- --><svg/onload=alert(1)>",
        "<style>*{display:none}</style>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt&colon;alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](<java script:alert(1)>)",
        "[a](data:text/html,<script>alert(1)</script>)",
        "[a](vbscript:x)",
        "[a](//elsewhere.example/x)",
        "[a](/beheer/mensen)",
        "[a](../../beheer)",
        "![a](https://elsewhere.example/a.png)",
        "![a](pictures/../../secret.svg)",
        "![a](pictures/a.svg?x)",
        "![a](data:image/svg+xml,<svg onload=x>)",
        "[a]: javascript:alert(1)\n\n[a]",
        "<javascript:alert(1)>",
        "[x](https://a.example/\" onmouseover=\"alert(1))",
        "> [!SCRIPT]\n> x",
        "> [!KEY]<script>\n> x",
        "[a](map:service-types:\"><script>)",
        "[a](word:\"onclick=x)",
        "[a](lesson:M1/../../x)"
      })
  void nothingOfItRuns(String markdown) {
    assertHarmless(markdown);
    assertHarmless("> [!KEY]\n> - " + markdown.replace("\n", "\n> "));
    assertTrue(
        flaws(markdown).stream().anyMatch(flaw -> flaw.line() > 0),
        () -> "nobody is told: " + markdown);
  }

  @Test
  void htmlIsShownAsText() {
    String html = LessonHtml.of("a <b onclick=\"x()\">b</b>", ALL);
    assertTrue(html.contains("&lt;b onclick="), html);
  }

  @Test
  void aMeaningIsTextToo() {
    String html = LessonHtml.of("[gbo](word:gbo)", ALL);
    assertTrue(html.contains("&lt;b&gt;&quot;' &amp; meaning"), html);
    assertFalse(html.contains("<b>"), html);
  }

  @Provide
  Arbitrary<String> lessons() {
    List<String> pieces =
        List.of(
            "<",
            ">",
            "<script>",
            "</p>",
            "[",
            "](",
            ")",
            "!",
            "javascript:",
            "pictures/a.svg",
            "map:",
            "word:gbo",
            "lesson:M1/1-a",
            "\n",
            "\n\n",
            "> ",
            "[!KEY]",
            "[!ANSWER]",
            "- ",
            "# ",
            "## ",
            "|",
            "|-|-|\n",
            "\"",
            "'",
            "&",
            "&#x3C;",
            "`",
            "*",
            "_",
            "\\",
            "https://a",
            "\u0000",
            "a",
            "b");
    return Arbitraries.of(pieces)
        .list()
        .ofMaxSize(40)
        .map(list -> list.stream().collect(Collectors.joining()));
  }

  @Property(tries = 2000)
  void noTextMakesAnElementOfItsOwn(@ForAll("lessons") String markdown) {
    assertHarmless(markdown);
    flaws(markdown);
  }

  @Test
  void whatNestsWithoutEndIsStillRead() {
    assertHarmless("> ".repeat(3000) + "x");
    assertHarmless("[".repeat(3000) + "x" + "](https://a)".repeat(3000));
    assertHarmless("*a ".repeat(3000));
    flaws("- ".repeat(3000) + "x");
  }

  @Test
  void aColumnWithoutAHeadingIsTold() {
    String table = "Tekst.\n\n| | b |\n|---|---|\n| 1 | 2 |\n";
    assertTrue(
        flaws(table).stream().anyMatch(f -> f.line() == 3 && f.fault() == Fault.COLUMN_HEADING),
        () -> flaws(table).toString());
    assertTrue(
        flaws(table.replace("| | b", "| a | b")).stream()
            .noneMatch(f -> f.fault() == Fault.COLUMN_HEADING));
  }

  @Test
  void everyFlawNamesItsLineAndWhatToDo() {
    List<ContentFlaw> flaws =
        flaws(
            """
            ## Begin

            Goed: [info](map:service-types:INFO) en [gbo](word:gbo).

            Fout: [x](map:service-types:NOPE), [y](word:nope).

            #### Te diep

            > [!CHECKED vandaag]
            > x

            ![](pictures/a.svg)
            """);
    assertEquals(
        List.of(5, 5, 7, 9, 12),
        flaws.stream().map(ContentFlaw::line).filter(line -> line > 0).toList(),
        flaws::toString);
    Texts dutch = new Texts(Language.NL);
    assertTrue(flaws.stream().allMatch(flaw -> flaw.remedy(dutch).endsWith(".")), flaws::toString);
    assertTrue(flaws.stream().anyMatch(flaw -> flaw.fault() == Fault.LESSON_END));
  }
}
