package be.knooppunt.learning.control.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.files.DiskFolder;
import be.knooppunt.learning.control.progress.NoteProgress;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.records.WaitingStatement;
import be.knooppunt.testing.Samples;
import be.knooppunt.testing.SetClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what a learner does to a record store that is down, up, and forgetful. */
class TellRecordStoreTest {
  private static final Path CONTENT =
      Path.of("src", "test", "resources", "be", "knooppunt", "learning", "content");
  private static final String ME = "a-1";
  private static final String HERE = "roeselare";
  private static final ModuleId X1 = new ModuleId("X1");

  private final SetClock clock = new SetClock();
  private final LocalStore local = new LocalStore();
  private final MemoryRecords.Consents consents = new MemoryRecords.Consents();
  private final MemoryRecords.Box box = new MemoryRecords.Box();
  private final MemoryRecords.Steps steps = new MemoryRecords.Steps();
  private final KeepStatements keep = new KeepStatements(box);
  private final ShareLearning share = new ShareLearning(consents, box, clock);
  private final SendStatements send =
      new SendStatements(new RecordStore(local.address()), keep, clock);
  private final NoteProgress note =
      new NoteProgress(
          steps,
          clock,
          List.of(
              new TellRecordStore(
                  new TellRecordStore.Known(
                      consents,
                      steps,
                      new ModuleLibrary(
                          new DiskFolder(CONTENT),
                          Optional::empty,
                          () -> Samples.facts().vocabularies())),
                  keep,
                  "https://knooppunt.example.org",
                  clock)));

  @AfterEach
  void stop() {
    local.close();
  }

  private void learnAll() {
    note.lessonOpened(ME, HERE, X1, "1.2", "1-warm");
    note.lessonRead(ME, HERE, X1, "1.2", "1-warm");
    clock.pass(Duration.ofMinutes(9));
    note.lessonRead(ME, HERE, X1, "1.2", "2-stappen");
    note.quizFailed(ME, HERE, X1, "1.2", 55);
    clock.pass(Duration.ofDays(1));
    note.mapTaskDone(ME, HERE, X1, "1.2");
    note.quizPassed(ME, HERE, X1, "1.2", 85);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private List<String> verbs(List<String> statements) {
    return statements.stream()
        .map(text -> json(text).getJsonObject("verb").getString("id").replaceAll(".*/", ""))
        .toList();
  }

  @Test
  void nothingIsSaidOfWhoDidNotAgree() {
    learnAll();
    assertEquals(0, box.count(false));
  }

  @Test
  void everyStatementIsOneOfXapi() throws Exception {
    share.agree(ME);
    learnAll();
    List<WaitingStatement> waiting = box.list(false, 100);
    assertEquals(
        List.of("experienced", "experienced", "failed", "passed", "completed"),
        verbs(waiting.stream().map(WaitingStatement::statement).toList()));
    for (WaitingStatement one : waiting) {
      assertEquals(List.of(), StatementShape.wrong(json(one.statement())), one.statement());
    }
    JsonObject passed = json(waiting.get(3).statement());
    JsonObject score = passed.getJsonObject("result").getJsonObject("score");
    assertEquals(0.85, score.getJsonNumber("scaled").doubleValue());
    assertTrue(passed.getJsonObject("result").getBoolean("success"));
    assertEquals(
        "https://knooppunt.example.org/api/v1/learning/modules/X1#quiz",
        passed.getJsonObject("object").getString("id"));
    assertEquals("2026-11-23T09:09:00Z", passed.getString("timestamp"));
    StatementShape.writeForOthers(waiting.stream().map(WaitingStatement::statement).toList());
  }

  @Test
  void theLearnerHasNoNameThere() {
    share.agree(ME);
    learnAll();
    JsonObject actor = json(box.list(false, 1).get(0).statement()).getJsonObject("actor");
    String name = actor.getJsonObject("account").getString("name");
    assertEquals(
        "https://knooppunt.example.org", actor.getJsonObject("account").getString("homePage"));
    assertEquals(consents.find(ME).orElseThrow().pseudonym(), name);
    box.list(false, 100).forEach(one -> assertFalse(one.statement().contains("\"" + ME + "\"")));

    share.forget(ME);
    share.agree(ME);
    assertNotEquals(name, consents.find(ME).orElseThrow().pseudonym(), "another name");
  }

  @Test
  void anOutageDelaysAndLosesNothing() {
    share.agree(ME);
    learnAll();
    send.sendDue();
    send.sendDue();
    assertEquals(5, box.count(false));
    WaitingStatement first = box.list(false, 1).get(0);
    assertEquals(1, first.tries(), "not before its time");
    assertTrue(first.trouble().startsWith("cannot be reached"), first.trouble());

    local.start();
    clock.pass(Duration.ofSeconds(59));
    send.sendDue();
    assertEquals(List.of(), local.kept());
    clock.pass(Duration.ofSeconds(1));
    send.sendDue();
    assertEquals(
        List.of("experienced", "experienced", "failed", "passed", "completed"),
        verbs(local.kept()));
    assertEquals(0, box.count(false));
    send.sendDue();
    assertEquals(5, local.asked().size(), "once each");
  }

  @Test
  void pausesGrowToAnHourAndItIsNeverGivenUp() {
    local.start();
    local.answersAlways(Optional.of(503));
    share.agree(ME);
    note.lessonRead(ME, HERE, X1, "1.2", "1-warm");
    for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      int before = local.asked().size();
      send.sendDue();
      assertEquals(before + 1, local.asked().size());
      clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
      send.sendDue();
      assertEquals(before + 1, local.asked().size(), minutes + " minutes");
      clock.pass(Duration.ofSeconds(1));
    }
    clock.pass(Duration.ofDays(400));
    local.answersAlways(Optional.empty());
    send.sendDue();
    assertEquals(1, local.kept().size());
  }

  @Test
  void anAnswerThatGetsLostDoublesNothing() {
    local.start();
    local.losesAnswers(true);
    share.agree(ME);
    note.lessonRead(ME, HERE, X1, "1.2", "1-warm");
    send.sendDue();
    assertEquals(1, box.count(false));
    local.losesAnswers(false);
    clock.pass(Duration.ofMinutes(1));
    send.sendDue();
    assertEquals(0, box.count(false));
    assertEquals(1, local.kept().size());
    assertEquals(1, local.asked().stream().distinct().count(), "the same id");
  }

  @Test
  void aConflictMeansThatTheStoreHasIt() {
    local.start();
    local.answersAlways(Optional.of(409));
    share.agree(ME);
    note.lessonRead(ME, HERE, X1, "1.2", "1-warm");
    send.sendDue();
    assertEquals(0, box.count(false) + box.count(true));
  }

  @Test
  void whatTheStoreRefusesDoesNotHoldUpTheRest() {
    local.start();
    local.refuses("verbs/failed");
    share.agree(ME);
    learnAll();
    send.sendDue();
    assertEquals(List.of("experienced", "experienced", "passed", "completed"), verbs(local.kept()));
    assertEquals(1, box.count(true));
    assertEquals("answers 400", box.list(true, 1).get(0).trouble());

    clock.pass(Duration.ofHours(23));
    send.sendDue();
    assertEquals(1, box.count(true));
    local.refuses("nothing");
    clock.pass(Duration.ofHours(1));
    send.sendDue();
    assertEquals(0, box.count(true));
    assertEquals(5, local.kept().size());
  }

  @Test
  void whoWithdrawsTakesWhatWaitsAlong() {
    share.agree(ME);
    share.agree("a-2");
    learnAll();
    note.lessonRead("a-2", HERE, X1, "1.2", "1-warm");
    assertEquals(6, share.list(ME).size(), "the consent and what waits");
    share.forget(ME);
    assertEquals(List.of(), share.list(ME));
    note.lessonRead(ME, HERE, X1, "1.2", "2-stappen");
    assertEquals(1, box.count(false), "that of somebody else");
  }

  @Test
  void theOutboxKeepsTheNewestWhenItIsFull() {
    for (int i = 0; i < 5; i++) {
      clock.pass(Duration.ofSeconds(1));
      keep.add(new WaitingStatement("s-" + i, ME, "{}", clock.instant(), 0), 3);
    }
    assertEquals(
        List.of("s-2", "s-3", "s-4"),
        box.list(false, 9).stream().map(WaitingStatement::id).toList());
  }

  @Test
  void aBetterResultIsSaidAndCompletesNothingAgain() {
    share.agree(ME);
    learnAll();
    note.quizPassed(ME, HERE, X1, "1.2", 80);
    note.quizPassed(ME, HERE, X1, "1.2", 95);
    List<String> verbs =
        verbs(box.list(false, 100).stream().map(WaitingStatement::statement).toList());
    assertEquals(2, verbs.stream().filter("passed"::equals).count());
    assertEquals(1, verbs.stream().filter("completed"::equals).count());
  }
}
