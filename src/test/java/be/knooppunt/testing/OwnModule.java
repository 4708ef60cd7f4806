package be.knooppunt.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A module of a partnership's own, in the folder that the running portal reads. */
public final class OwnModule {
  /** The only lesson. */
  public static final String LESSON = "1-onthaal";

  private final Path folder;

  private OwnModule(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a module with nothing wrong in it: a lesson, and four questions of which two are asked.
   */
  public static OwnModule write(PortalProcess portal, String partnership, String id)
      throws IOException {
    Path folder =
        portal.data().resolveSibling(RunningPortal.TRAINING).resolve(partnership).resolve(id);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("quiz.yaml"), SmallQuiz.of(LESSON, 4));
    OwnModule module = new OwnModule(folder);
    module.say("passMark", "Welkom.");
    return module;
  }

  /**
   * Writes its texts anew.
   *
   * @param passMark the key of the pass mark, which may be misspelt
   * @param first the first words of the lesson
   */
  public void say(String passMark, String first) throws IOException {
    Files.writeString(
        folder.resolve("module.yaml"),
        String.join(
            "\n",
            List.of(
                "id: " + folder.getFileName(),
                "version: \"1.0\"",
                "licence: CC-BY-4.0",
                "languages: [nl]",
                "audience: [ALL]",
                "minutes: 20",
                "checkedOn: 2026-11-21",
                "reviewOn: 2027-11-21",
                passMark + ": 80",
                "asked: 2",
                "title: {nl: Ons onthaal}",
                "summary: {nl: Hoe wij onthalen.}",
                "goals: [{id: G1, nl: Je onthaalt iemand.}]",
                "findings: []",
                "lessons: [{id: 1-onthaal, minutes: 10, goals: [G1], title: {nl: Onthaal}}]",
                "mapTask: {kind: SIGNALS_GIVEN, count: 1, text: {nl: Kijk een fiche na.}}",
                "")));
    Files.writeString(
        folder.resolve(LESSON + ".nl.md"),
        first
            + "\n\n## Luisteren\n\n> [!KEY]\n> - Luister.\n\n> [!DISCUSS 5]\n> Hoe?\n\n"
            + "## Oefening\n\nDoe.\n\n> [!ANSWER]\n> Zo.\n\n## Bronnen\n\n- Eigen werk.\n");
  }

  /** Takes it away. */
  public void remove() throws IOException {
    for (String file : List.of("module.yaml", "quiz.yaml", LESSON + ".nl.md")) {
      Files.delete(folder.resolve(file));
    }
    Files.delete(folder);
  }
}
