package be.knooppunt.learning.control.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.entity.content.Audience;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of YAML files, and what is said when they are not as they should be. */
class ContentNodeTest {
  private final Flaws flaws = new Flaws();

  private Optional<ContentNode> read(String yaml) {
    return ContentFile.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8), List.of("nl"), flaws);
  }

  private ContentNode root(String yaml) {
    return read(yaml).orElseThrow();
  }

  private List<String> found() {
    return flaws.all().stream().map(ContentFlaw::toString).toList();
  }

  @Test
  void valuesAreReadAsWritten() {
    ContentNode root =
        root(
            """
            id: M1
            version: "1.10"
            on: true
            day: 2026-11-21
            many: [NEW, ALL]
            share: 0.25
            title: {nl: Ja, en: No}
            """);
    assertEquals("M1", root.text("id"));
    assertEquals("1.10", root.text("version"));
    assertTrue(root.flag("on"));
    assertEquals(LocalDate.of(2026, 11, 21), root.date("day"));
    assertEquals(List.of(Audience.NEW, Audience.ALL), root.choices("many", Audience.class));
    assertEquals(0.25, root.number("share"));
    assertEquals("No", root.localText("title").in("en"));
    assertEquals("Ja", root.localText("title").in("fr"));
    root.finish();
    assertEquals(List.of(), found());
  }

  @Test
  void everyFlawNamesFileLineAndRemedy() {
    ContentNode root =
        root(
            """
            many: [NEW, OLD]
            count: ten
            minutes: 7.5
            day: 21/11/2026
            flag: yes
            title: {en: Yes}
            lessons: none
            title: {nl: Nee}
            odd: x
            """);
    root.choices("many", Audience.class);
    root.number("count");
    root.wholeNumber("minutes", 1, 60);
    root.date("day");
    root.flag("flag");
    root.localText("title");
    root.list("lessons");
    root.text("absent");
    root.finish();
    assertEquals(
        List.of(
            "x.yaml:1: 'absent' is missing. Add 'absent: …'.",
            "x.yaml:1: 'many' cannot be 'OLD'. Use one of NEW, COORD, REGION, ALL.",
            "x.yaml:2: 'ten' is no number. Write a number such as 10 or 0.5.",
            "x.yaml:3: 'minutes' cannot be '7.5'. Give a whole number from 1 to 60.",
            "x.yaml:4: '21/11/2026' is no day. Write it as 2026-11-21.",
            "x.yaml:5: 'flag' cannot be 'yes'. Write true or false.",
            "x.yaml:7: 'lessons' is no list. Write its items in [ ] or each after a hyphen.",
            "x.yaml:8: 'title' stands here twice. Keep one of them.",
            "x.yaml:9: 'odd' has no meaning here. Correct the name, or take it out."),
        found());
  }

  @Test
  void aMissingLanguageIsSaidWithItsName() {
    root("title: {en: Yes}").localText("title");
    assertEquals(
        List.of("x.yaml:1: The text in 'nl' is missing. Add nl: \"…\", in Dutch."), found());
  }

  @Test
  void aCommaThatCutsATextIsNoticed() {
    ContentNode root = root("title: {nl: Waarom, toestemming en meer}");
    root.localText("title");
    root.finish();
    assertEquals(
        List.of(
            "x.yaml:1: 'toestemming en meer' has no meaning here. Correct the name, or take it"
                + " out."),
        found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "a: [b",
        "a: \"b",
        "\tb: c",
        "",
        "# nothing",
        "a: &x [1]\nb: *x",
        "a: &x\n  b: *x",
        "{a: 1}}",
        "--- a\n--- b",
        "a: \u0007"
      })
  void whatIsNoPlainYamlIsSaidAndNotRead(String yaml) {
    assertTrue(read(yaml).isEmpty());
    assertEquals(1, flaws.all().size(), found()::toString);
  }

  @Test
  void noObjectIsMadeFromATag() {
    ContentNode root = root("a: !!javax.script.ScriptEngineManager [x]\nb: !!str c");
    assertEquals("", root.text("a"));
    assertEquals("c", root.text("b"));
    assertEquals(1, flaws.all().size());
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    assertTrue(read("a: " + "[".repeat(100_000)).isEmpty());
    assertTrue(read("- ".repeat(50_000) + "x").isEmpty());
    assertTrue(found().get(0).contains("nested too deep"), found()::toString);
  }

  @Test
  void anotherEncodingIsSaid() {
    assertTrue(
        ContentFile.read("x.yaml", new byte[] {'a', ':', (byte) 0xE9}, List.of(), flaws).isEmpty());
    assertEquals(List.of("x.yaml: The file is not in UTF-8. Save it in UTF-8."), found());
  }
}
