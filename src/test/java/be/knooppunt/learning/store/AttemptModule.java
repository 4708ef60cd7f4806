package be.knooppunt.learning.store;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.files.DiskFolder;
import be.knooppunt.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small module in a folder, for tests of attempts. */
final class AttemptModule {
  static final String ID = "T1";

  private static final String MODULE =
      """
      id: T1
      version: "1.0"
      licence: CC-BY-4.0
      languages: [nl]
      audience: [ALL]
      minutes: 10
      checkedOn: 2026-11-21
      reviewOn: 2027-11-21
      passMark: 80
      asked: 4
      title: {nl: Proef, en: Trial}
      summary: {nl: Een proef., en: A trial.}
      goals:
        - {id: G1, nl: Je kiest., en: You choose.}
      findings: []
      lessons:
        - {id: 1-kiezen, minutes: 5, goals: [G1], title: {nl: Kiezen, en: Choosing}}
      mapTask:
        kind: SIGNALS_GIVEN
        count: 1
        text: {nl: Geef een signaal., en: Give a signal.}
      """;

  private AttemptModule() {}

  static String choice(String id) {
    return """
          - id: %s
            kind: single
            goals: [G1]
            lesson: 1-kiezen
            prompt: {nl: Wat kies je bij %s?}
            options:
              - {text: {nl: goed %s}, right: true}
              - {text: {nl: mis %s}}
              - {text: {nl: ook mis %s}}
            why: {nl: Daarom.}
        """
        .formatted(id, id, id, id, id);
  }

  static String story() {
    return """
          - id: CASE
            kind: case
            goals: [G1]
            lesson: 1-kiezen
            prompt: {nl: Wat doe je?}
            steps:
              - {id: een, text: {nl: Begin}, options: [{text: {nl: wijs}, points: 1, next: twee, why: {nl: ja}}, {text: {nl: dom}, points: 0, next: twee, why: {nl: nee}}]}
              - {id: twee, text: {nl: Dan}, options: [{text: {nl: slim}, points: 1, why: {nl: ja}}, {text: {nl: bot}, points: 0, why: {nl: nee}}]}
            why: {nl: Daarom.}
        """;
  }

  /** A library of this module alone, with some questions. */
  static ModuleLibrary library(Path folder, String... questions) {
    try {
      Path module = Files.createDirectories(folder.resolve(ID));
      Files.writeString(folder.resolve("modules.yaml"), "modules: [T1]\n");
      Files.writeString(module.resolve("module.yaml"), MODULE);
      Files.writeString(module.resolve("1-kiezen.nl.md"), "Je kiest iets.\n");
      Files.writeString(module.resolve("quiz.yaml"), "questions:\n" + String.join("", questions));
      return new ModuleLibrary(
          new DiskFolder(folder), Optional::empty, () -> Samples.facts().vocabularies());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
