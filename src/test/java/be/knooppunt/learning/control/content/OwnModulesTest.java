package be.knooppunt.learning.control.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.files.ContentFlaw;
import be.knooppunt.learning.control.files.ContentFolder;
import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.testing.Samples;
import be.knooppunt.testing.SmallQuiz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own modules of a partnership: read from a folder while the portal runs, with the same check. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class OwnModulesTest {
  private static final String MODULE =
      """
      id: %s
      version: "1.0"
      licence: CC-BY-4.0
      languages: [nl]
      audience: [ALL]
      minutes: 20
      checkedOn: 2026-11-21
      reviewOn: 2027-11-21
      passMark: 80
      asked: 2
      title: {nl: Ons onthaal}
      summary: {nl: Hoe wij onthalen.}
      goals:
        - {id: G1, nl: Je onthaalt iemand.}
      findings: [ORPHAN]
      lessons:
        - {id: 1-onthaal, minutes: 10, goals: [G1], title: {nl: Onthaal}}
      mapTask: {kind: SIGNALS_GIVEN, count: 1, text: {nl: Kijk een fiche na.}}
      """;

  private static final String LESSON =
      """
      Iemand komt binnen. Je luistert. Zie [onthaal](map:service-types:RECEPTION).

      ## Luisteren

      > [!KEY]
      > - Luister eerst.

      > [!DISCUSS 5]
      > Hoe doe jij dat?

      ## Oefening

      Probeer het.

      > [!ANSWER]
      > Je luisterde.

      ## Bronnen

      - Eigen werk.
      """;

  @TempDir private Path folder;

  private ModuleLibrary library;

  @BeforeEach
  void write() throws IOException {
    module("roeselare", "X1", LESSON);
    ContentFolder shipped =
        path ->
            path.equals("modules.yaml")
                ? Optional.of("modules: []".getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    library =
        new ModuleLibrary(shipped, () -> Optional.of(folder), () -> Samples.facts().vocabularies());
  }

  private void module(String partnership, String id, String lesson) throws IOException {
    Path own = Files.createDirectories(folder.resolve(partnership).resolve(id));
    Files.writeString(own.resolve("module.yaml"), MODULE.formatted(id));
    Files.writeString(own.resolve("1-onthaal.nl.md"), lesson);
    Files.writeString(own.resolve("quiz.yaml"), SmallQuiz.of("1-onthaal", 4));
  }

  private List<String> ids(String partnership) {
    return library.modules(partnership).stream().map(m -> m.id().text()).toList();
  }

  @Test
  void anOwnModuleIsThereForItsPartnershipOnly() {
    assertEquals(List.of(), library.flaws("roeselare"));
    assertEquals(List.of("X1"), ids("roeselare"));
    assertEquals(List.of(), ids("sint-niklaas"));
    LearningModule module = library.module("roeselare", new ModuleId("X1")).orElseThrow();
    assertEquals(Optional.of("roeselare"), module.partnership());
  }

  @Test
  void aFaultyOneIsKeptFromOthersAndSaysWhy() throws IOException {
    module("roeselare", "X2", LESSON + "\n[x](javascript:alert(1)) <b>x</b>\n");
    assertEquals(List.of("X1"), ids("roeselare"));
    List<ContentFlaw> flaws = library.flaws("roeselare");
    assertEquals(
        List.of("X2/1-onthaal.nl.md:22", "X2/1-onthaal.nl.md:22", "X2/1-onthaal.nl.md:22"),
        flaws.stream().map(flaw -> flaw.file() + ":" + flaw.line()).toList(),
        flaws::toString);
    assertTrue(library.drafts("roeselare").get(1).module().isPresent(), "there is a preview");
  }

  @Test
  void aMendedFileIsReadAgain() throws IOException {
    module("roeselare", "X1", LESSON.replace("## Bronnen", "## Iets"));
    assertEquals(List.of(), ids("roeselare"));
    module("roeselare", "X1", LESSON);
    assertEquals(List.of("X1"), ids("roeselare"));
    String before = hash();
    module("roeselare", "X1", LESSON.replace("Je luistert.", "Je kijkt."));
    assertFalse(before.equals(hash()), "another text has another hash");
  }

  private String hash() {
    return library.module("roeselare", new ModuleId("X1")).orElseThrow().contentHash();
  }

  @Test
  void aNameThatLeadsOutOfTheFolderFindsNothing() throws IOException {
    module("..", "X9", LESSON);
    for (String name : List.of("..", ".", "../roeselare", "", "roeselare/X1", "a\u0000b")) {
      assertEquals(List.of(), library.drafts(name), name);
    }
  }

  @Test
  void anUnreadableModuleIsToldAndHidesNoOther() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("roeselare/X0")).resolve("module.yaml"),
        "id: X0\ntitle: [");
    Files.createDirectories(folder.resolve("roeselare/leeg"));
    assertEquals(List.of("X1"), ids("roeselare"));
    List<String> flaws = library.flaws("roeselare").stream().map(ContentFlaw::file).toList();
    assertEquals(List.of("X0/module.yaml", "leeg/module.yaml"), flaws);
  }

  @Test
  void anotherFolderNameOrATakenOneIsAFlaw() throws IOException {
    Path own = Files.createDirectories(folder.resolve("roeselare/Y1"));
    Files.writeString(own.resolve("module.yaml"), MODULE.formatted("groep"));
    Files.writeString(own.resolve("1-onthaal.nl.md"), LESSON);
    ContentFlaw taken = library.flaws("roeselare").get(0);
    assertEquals(Fault.MODULE_ID, taken.fault());
    Texts dutch = new Texts(Language.NL);
    assertEquals("'groep' kan geen id van een module zijn.", taken.what(dutch));
    assertEquals("Kies er een zoals X1.", taken.remedy(dutch));
  }
}
