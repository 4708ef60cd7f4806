package be.knooppunt.learning.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.files.PackedFolder;
import be.knooppunt.learning.control.progress.NoteProgress;
import be.knooppunt.learning.control.progress.ReadProgress;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.learning.entity.progress.StepKind;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.Samples;
import be.knooppunt.testing.SetClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What learners did, in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class ProgressStoreTest {
  private static final String HERE = "roeselare";
  private static final ModuleId M1 = new ModuleId("M1");
  private static final String FIRST = "1-waarom-een-partnerschap";
  private static final String SECOND = "2-ocmw-caw-dmw-en-gbo";
  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;
  private final MemoryPeople people = new MemoryPeople();
  private final SetClock clock = new SetClock();

  ProgressStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, ProgressStoreTest::migrated);
  }

  private static EntityManagerFactory migrated(Database database) {
    DatabaseAddress address = database.empty();
    DatabaseMigrations.open(address);
    return Persistence.createEntityManagerFactory(
        "knooppunt",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", "",
            "jakarta.persistence.nonJtaDataSource", new PortalDataSource(address)));
  }

  @AfterAll
  static void close() {
    FACTORIES.values().forEach(EntityManagerFactory::close);
  }

  private static void in(EntityManager entities, Runnable work) {
    entities.getTransaction().begin();
    try {
      work.run();
      entities.getTransaction().commit();
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.clear();
    }
  }

  private String join(EntityManager entities, String name) {
    Account account = people.join(name, Grant.in(HERE, Role.FRONTLINE_WORKER));
    in(entities, () -> entities.persist(account));
    return account.id();
  }

  @Test
  void whatWasDoneIsNotedOnceAndOneGoesOnAtTheLastLesson() {
    try (EntityManager entities = factory.createEntityManager()) {
      String me = join(entities, "learner");
      NoteProgress note = new NoteProgress(new JpaLearningSteps(entities), clock);
      ReadProgress read =
          new ReadProgress(
              new JpaLearningSteps(entities),
              new ModuleLibrary(
                  new PackedFolder(), Optional::empty, () -> Samples.facts().vocabularies()));
      assertFalse(read.of(me, HERE, M1).isBegun());

      in(entities, () -> note.lessonOpened(me, HERE, M1, "1.0", FIRST));
      in(entities, () -> note.lessonRead(me, HERE, M1, "1.0", FIRST));
      clock.pass(Duration.ofDays(2));
      in(entities, () -> note.lessonRead(me, HERE, M1, "1.0", FIRST));
      in(entities, () -> note.lessonOpened(me, HERE, M1, "1.0", SECOND));
      in(entities, () -> note.quizPassed(me, HERE, M1, "1.0", 85));
      in(entities, () -> note.quizPassed(me, HERE, M1, "1.0", 80));
      in(entities, () -> note.mapTaskDone(me, HERE, M1, "1.0"));

      ModuleProgress progress = read.of(me, HERE, M1);
      assertEquals(Set.of(FIRST), progress.lessonsRead());
      assertEquals(Optional.of(SECOND), progress.lastLesson());
      assertTrue(progress.quizPassed());
      assertTrue(progress.mapTaskDone());
      List<LearningStep> all = new JpaLearningSteps(entities).listOf(me);
      assertEquals(4, all.size());
      assertEquals(85, all.stream().mapToInt(LearningStep::score).max().orElse(0));
      assertTrue(
          all.stream().anyMatch(s -> s.doneOn().equals(LocalDate.parse("2026-11-22"))),
          "the day of the first reading stays");
      assertFalse(read.of(me, "sint-niklaas", M1).isBegun(), "each partnership by itself");
    }
  }

  @Test
  void aSignalCountsOnlyInModulesThatWereBegunAndNotFinished() {
    try (EntityManager entities = factory.createEntityManager()) {
      String me = join(entities, "signaller");
      JpaLearningSteps steps = new JpaLearningSteps(entities);
      NoteProgress note = new NoteProgress(steps, clock);
      in(entities, () -> note.signalGiven(me, HERE));
      assertEquals(List.of(), steps.listOf(me));
      in(entities, () -> note.lessonOpened(me, HERE, M1, "1.0", FIRST));
      in(entities, () -> note.signalGiven(me, HERE));
      in(entities, () -> note.signalGiven(me, HERE));
      in(entities, () -> note.signalGiven(me, "sint-niklaas"));
      assertEquals(2, signals(steps, me));
      in(entities, () -> note.mapTaskDone(me, HERE, M1, "1.0"));
      in(entities, () -> note.signalGiven(me, HERE));
      assertEquals(2, signals(steps, me));
    }
  }

  private static int signals(JpaLearningSteps steps, String account) {
    return steps.listOf(account).stream()
        .filter(step -> step.kind() == StepKind.SIGNALS)
        .mapToInt(LearningStep::score)
        .sum();
  }

  @Test
  void nothingIsNotedOfAnAccountThatIsGoneAndAllGoesWithIt() {
    try (EntityManager entities = factory.createEntityManager()) {
      String me = join(entities, "leaver");
      JpaLearningSteps steps = new JpaLearningSteps(entities);
      NoteProgress note = new NoteProgress(steps, clock);
      in(entities, () -> note.lessonOpened(me, HERE, M1, "1.0", FIRST));
      in(
          entities,
          () ->
              entities
                  .createNativeQuery("delete from account where id = '" + me + "'")
                  .executeUpdate());
      assertEquals(List.of(), steps.listOf(me));
      in(entities, () -> note.lessonRead(me, HERE, M1, "1.0", FIRST));
      assertEquals(List.of(), steps.listOf(me));
    }
  }

  @Test
  void twoDevicesAtOnceLoseNothing() throws InterruptedException {
    String me;
    try (EntityManager entities = factory.createEntityManager()) {
      me = join(entities, "twice");
    }
    CyclicBarrier together = new CyclicBarrier(2);
    List<Throwable> wrong = new java.util.concurrent.CopyOnWriteArrayList<>();
    Runnable device =
        () -> {
          try (EntityManager entities = factory.createEntityManager()) {
            NoteProgress note = new NoteProgress(new JpaLearningSteps(entities), clock);
            together.await(20, TimeUnit.SECONDS);
            for (int lesson = 1; lesson <= 6; lesson++) {
              String name = lesson + "-les";
              in(entities, () -> note.lessonOpened(me, HERE, M1, "1.0", name));
              in(entities, () -> note.lessonRead(me, HERE, M1, "1.0", name));
            }
          } catch (Exception e) {
            wrong.add(e);
          }
        };
    Thread one = new Thread(device);
    Thread other = new Thread(device);
    one.start();
    other.start();
    one.join();
    other.join();
    assertEquals(List.of(), wrong);
    try (EntityManager entities = factory.createEntityManager()) {
      assertEquals(7, new JpaLearningSteps(entities).listOf(me).size());
    }
  }
}
