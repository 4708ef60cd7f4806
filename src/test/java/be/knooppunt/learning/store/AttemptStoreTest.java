package be.knooppunt.learning.store;

import static be.knooppunt.learning.store.QuizLearner.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.attempts.ModuleQuizzes;
import be.knooppunt.learning.control.attempts.NewerAnswer;
import be.knooppunt.learning.control.attempts.OwnAttempts;
import be.knooppunt.learning.control.attempts.PutQuestion;
import be.knooppunt.learning.control.attempts.Sheet;
import be.knooppunt.learning.control.attempts.TakeQuiz;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.progress.NoteProgress;
import be.knooppunt.learning.entity.attempts.Turns;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.PlayedAnswers;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Scoring;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.SampleStore;
import be.knooppunt.testing.SetClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts in tables that the migrations made, also from two devices and by people who cheat. */
@ParameterizedClass
@EnumSource(Database.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the folder
class AttemptStoreTest {
  private static final String HERE = "roeselare";
  private static final String M = AttemptModule.ID;
  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;
  private final MemoryPeople people = new MemoryPeople();
  private final SetClock clock = new SetClock();

  @TempDir private Path folder;

  AttemptStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, Database::entities);
  }

  @AfterAll
  static void close() {
    FACTORIES.values().forEach(EntityManagerFactory::close);
  }

  private ModuleLibrary library() {
    return AttemptModule.library(
        folder,
        AttemptModule.choice("A"),
        AttemptModule.choice("B"),
        AttemptModule.choice("C"),
        AttemptModule.story());
  }

  private Account join(EntityManager entities, String name) {
    Account account = people.join(name + UUID.randomUUID(), Grant.in(HERE, Role.FRONTLINE_WORKER));
    in(
        entities,
        () -> {
          entities.persist(account);
          return "";
        });
    return account;
  }

  private TakeQuiz quiz(EntityManager entities, Account account, ModuleLibrary library) {
    Networks networks = new Networks(new SampleStore(HERE));
    return new TakeQuiz(
        new JpaAttempts(entities),
        new ModuleQuizzes(library, new Lookups(networks), networks, clock),
        new NoteProgress(new JpaLearningSteps(entities), clock),
        people.rightsOf(account),
        clock);
  }

  private QuizLearner learner(EntityManager entities) {
    return new QuizLearner(entities, quiz(entities, join(entities, "learner"), library()));
  }

  @Test
  void anAttemptSurvivesAndIsPassed() {
    try (EntityManager entities = factory.createEntityManager()) {
      Account me = join(entities, "learner");
      QuizLearner learner = new QuizLearner(entities, quiz(entities, me, library()));
      learner.begin(7);
      List<String> drawn =
          learner.sheet().questions().stream().map(one -> one.row().questionId()).toList();
      assertEquals(4, drawn.size());
      assertEquals("1.0", learner.sheet().attempt().moduleVersion());
      assertEquals(64, learner.sheet().attempt().contentHash().length());
      String first = learner.attempt;
      learner.begin(8);
      assertEquals(first, learner.attempt, "the open attempt goes on, whatever the seed");
      learner.playAll(true);
      Sheet sheet = learner.sheet();
      assertTrue(sheet.attempt().isPassed());
      assertEquals(100, sheet.attempt().percent());
      assertEquals(
          85 + 15,
          new JpaLearningSteps(entities)
              .listOf(me.id()).stream().mapToInt(LearningStep::score).max().orElse(0));
      learner.begin(7);
      assertNotEquals(first, learner.attempt);
      assertEquals(
          drawn,
          learner.sheet().questions().stream().map(one -> one.row().questionId()).toList(),
          "the same seed draws the same");
    }
  }

  @Test
  void twoAttemptsThenADayOfPause() {
    try (EntityManager entities = factory.createEntityManager()) {
      QuizLearner learner = learner(entities);
      assertEquals(2, learner.turns().left());
      learner.begin(1);
      learner.playAll(false);
      assertEquals(1, learner.turns().left());
      learner.begin(2);
      learner.playAll(false);
      Instant end = clock.instant();
      assertEquals(Optional.of(end.plus(Duration.ofHours(24))), learner.turns().pausedUntil());
      assertThrows(Problem.class, () -> learner.begin(3));
      clock.pass(Duration.ofHours(24).minusMillis(1));
      assertThrows(Problem.class, () -> learner.begin(3));
      clock.pass(Duration.ofMillis(1));
      assertEquals(2, learner.turns().left());
      learner.begin(3);
      learner.playAll(false);
      assertTrue(learner.turns().mayBegin(), "two again");
    }
  }

  @Test
  void aClockSetBackGivesNobodyALongerOrShorterPause() {
    try (EntityManager entities = factory.createEntityManager()) {
      QuizLearner learner = learner(entities);
      clock.pass(Duration.ofDays(365)); // wrong by a year
      learner.begin(1);
      learner.playAll(false);
      learner.begin(2);
      learner.playAll(false);
      clock.pass(Duration.ofDays(-365));
      Instant noticed = clock.instant();
      assertEquals(Optional.of(noticed.plus(Turns.PAUSE)), learner.turns().pausedUntil());
      clock.pass(Duration.ofHours(10));
      assertEquals(
          Optional.of(noticed.plus(Turns.PAUSE)), learner.turns().pausedUntil(), "counts on");
      clock.pass(Duration.ofHours(14));
      assertTrue(learner.turns().mayBegin());
    }
  }

  @Test
  void theLaterOfTwoDevicesHasToSeeTheFirst() {
    try (EntityManager entities = factory.createEntityManager()) {
      QuizLearner learner = learner(entities);
      learner.begin(5);
      int place = choicePlace(learner.sheet());
      Posed posed = learner.at(place).posed().orElseThrow();
      Answer good = PlayedAnswers.right(posed);
      Answer other = PlayedAnswers.wrong(posed);
      int seen = learner.at(place).row().revision();
      int saved = learner.save(place, good, seen);
      assertEquals(saved, learner.save(place, good, seen), "the same once more is no conflict");
      assertThrows(NewerAnswer.class, () -> learner.save(place, other, seen));
      assertEquals(good, learner.at(place).answer(), "nothing was overwritten");
      learner.save(place, other, saved);
      assertEquals(other, learner.at(place).answer());
      learner.check(place, good);
      assertThrows(NewerAnswer.class, () -> learner.save(place, other, 3), "checked elsewhere");
    }
  }

  private static int choicePlace(Sheet sheet) {
    return sheet.questions().stream()
        .filter(one -> one.posed().orElseThrow().scoring() == Scoring.ONE)
        .findFirst()
        .orElseThrow()
        .row()
        .place();
  }

  @Test
  void forgeriesAreRefusedAndChangeNothing() {
    try (EntityManager entities = factory.createEntityManager()) {
      ModuleLibrary library = library();
      QuizLearner learner =
          new QuizLearner(entities, quiz(entities, join(entities, "learner"), library));
      learner.begin(5);
      QuizLearner thief =
          new QuizLearner(entities, quiz(entities, join(entities, "thief"), library));
      thief.attempt = learner.attempt;
      int place = choicePlace(learner.sheet());
      Answer right = PlayedAnswers.right(learner.at(place).posed().orElseThrow());
      assertEquals(
          Problem.Kind.UNKNOWN,
          assertThrows(Problem.class, () -> thief.save(place, right, 0)).kind());
      assertThrows(Problem.class, thief::sheet);
      for (Answer forged :
          List.of(
              Answer.of("a", "goed A"),
              Answer.of("points", "1"),
              Answer.of("a", "0"),
              Answer.of(Map.of("a", List.copyOf(right.of("a")), "x", List.of("1"))))) {
        assertEquals(
            Problem.Kind.UNPROCESSABLE,
            assertThrows(Problem.class, () -> learner.save(place, forged, 0)).kind());
      }
      assertThrows(Problem.class, () -> learner.save(9, right, 0), "not drawn");
      Account outsider = people.join("outsider" + learner.attempt);
      TakeQuiz outside = quiz(entities, outsider, library);
      assertEquals(
          Problem.Kind.FORBIDDEN,
          assertThrows(Problem.class, () -> in(entities, () -> outside.begin(HERE, M, 1))).kind());
      assertEquals(Answer.NONE, learner.at(place).answer());
      assertEquals(0, learner.at(place).row().revision());

      learner.playAll(false);
      assertEquals(
          Problem.Kind.CONFLICT,
          assertThrows(Problem.class, () -> learner.save(place, right, 1)).kind());
      assertEquals(0, learner.sheet().attempt().percent(), "after the end nothing changes");
    }
  }

  @Test
  void aStepOfAStoryCannotBeChosenAgain() {
    try (EntityManager entities = factory.createEntityManager()) {
      QuizLearner learner = learner(entities);
      learner.begin(5);
      PutQuestion story =
          learner.sheet().questions().stream()
              .filter(one -> one.row().questionId().equals("CASE"))
              .findFirst()
              .orElseThrow();
      int place = story.row().place();
      Posed posed = story.posed().orElseThrow();
      Answer bad = PlayedAnswers.wrong(posed);
      Answer good = PlayedAnswers.right(posed);
      learner.check(place, Answer.of("s-een", bad.one("s-een")));
      assertFalse(learner.at(place).row().isChecked());
      assertThrows(
          Problem.class,
          () ->
              learner.save(
                  place,
                  Answer.of("s-een", good.one("s-een")),
                  learner.at(place).row().revision()));
      assertThrows(
          Problem.class,
          () -> learner.check(place, good),
          "not even beside the step whose turn it is");
      learner.check(place, Answer.of("s-twee", good.one("s-twee")));
      assertTrue(learner.at(place).row().isChecked());
      assertEquals(0.5, learner.at(place).row().points());
    }
  }

  @Test
  void whenTheTextsChangeTheAttemptGoesOnWithWhatIsStillThere() {
    try (EntityManager entities = factory.createEntityManager()) {
      Account me = join(entities, "learner");
      QuizLearner before = new QuizLearner(entities, quiz(entities, me, library()));
      before.begin(5);
      assertFalse(before.sheet().isChanged());
      ModuleLibrary changed =
          AttemptModule.library(
              folder,
              AttemptModule.choice("A"),
              AttemptModule.choice("B").replace("Wat kies je", "Wat neem je"),
              AttemptModule.choice("D"),
              AttemptModule.story());
      QuizLearner after = new QuizLearner(entities, quiz(entities, me, changed));
      after.attempt = before.attempt;
      Sheet sheet = after.sheet();
      assertTrue(sheet.isChanged());
      assertEquals(1, sheet.gone(), "C is not there any more");
      assertEquals(3, sheet.result().count());
      for (PutQuestion put : sheet.questions()) {
        if (put.posed().isPresent()) {
          after.play(put.row().place(), true);
        }
      }
      assertEquals(100, after.sheet().attempt().percent(), "what is gone does not count");
    }
  }

  @Test
  void theOwnerTakesAttemptsAlongAndDeletesThemButNotThePause() {
    try (EntityManager entities = factory.createEntityManager()) {
      Account me = join(entities, "learner");
      QuizLearner learner = new QuizLearner(entities, quiz(entities, me, library()));
      OwnAttempts own = new OwnAttempts(new JpaAttempts(entities), clock);
      learner.begin(1);
      learner.playAll(false);
      learner.begin(2);
      learner.playAll(false);
      List<Map<String, String>> kept = in(entities, () -> own.list(me.id()));
      assertEquals(2, kept.size());
      assertEquals("0", kept.get(0).get("percent"));
      in(
          entities,
          () -> {
            own.forget(me.id());
            return "";
          });
      assertTrue(learner.turns().pausedUntil().isPresent(), "the pause stays");
      assertTrue(learner.at(1).answer().isEmpty());
      clock.pass(Duration.ofDays(2));
      in(
          entities,
          () -> {
            own.forget(me.id());
            return "";
          });
      assertEquals(List.of(), in(entities, () -> own.list(me.id())));
    }
  }
}
