package be.knooppunt.learning.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.certificate.HoldCertificates;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.group.CountGroup;
import be.knooppunt.learning.control.group.ReadGroup;
import be.knooppunt.learning.control.progress.NoteProgress;
import be.knooppunt.learning.control.progress.RemindLearners;
import be.knooppunt.learning.control.progress.WishReminders;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.Certificate.Achieved;
import be.knooppunt.learning.entity.certificate.Certificate.ChosenName;
import be.knooppunt.learning.entity.certificate.Certificate.Holder;
import be.knooppunt.learning.entity.certificate.CertificateStatus;
import be.knooppunt.learning.entity.certificate.SigningKey;
import be.knooppunt.learning.entity.certificate.StatusBits;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.GroupCount;
import be.knooppunt.people.control.Audit;
import be.knooppunt.people.control.AuditStore;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditEntry;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.SetClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates, keys, reminders and what is told of groups, in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class CertificateStoreTest {
  private static final String HERE = "roeselare";
  private static final int SECOND_LIST = StatusBits.LENGTH;
  private static final ModuleId M1 = new ModuleId("M1");
  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;
  private final MemoryPeople people = new MemoryPeople();
  private final SetClock clock = new SetClock();
  private final Told told = new Told();
  private final Audit audit = new Audit(told, clock);

  /** An audit log, kept in memory. */
  private static final class Told implements AuditStore {
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void add(AuditEntry entry) {
      entries.add(entry);
    }

    @Override
    public List<AuditEntry> list(@Nullable String after, int most) {
      return entries;
    }
  }

  CertificateStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, CertificateStoreTest::migrated);
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

  private Account join(EntityManager entities, String name, Role role) {
    Account account = people.join(name, Grant.in(HERE, role));
    in(entities, () -> entities.persist(account));
    return account;
  }

  private Certificate give(EntityManager entities, Account holder, int place) {
    Certificate given =
        new Certificate(
            new Holder(holder.id(), HERE),
            new Achieved(M1, "1.0", "nl", "Wie is wie", List.of("Een doel.", "Nog een.")),
            new ChosenName("Noor", true),
            place,
            clock.instant());
    JpaCertificates store = new JpaCertificates(entities);
    in(
        entities,
        () -> {
          store.addStatus(new CertificateStatus(place));
          store.add(given);
        });
    return given;
  }

  private static void refused(Problem.Kind kind, Runnable work) {
    assertEquals(kind, assertThrows(Problem.class, work::run).kind());
  }

  @Test
  void theHolderAndTheCoordinatorWithdrawAndNobodyElse() {
    try (EntityManager entities = factory.createEntityManager()) {
      Account me = join(entities, "holder", Role.FRONTLINE_WORKER);
      Account coordinator = join(entities, "leader", Role.COORDINATOR);
      Account colleague = join(entities, "colleague", Role.READER);
      JpaCertificates store = new JpaCertificates(entities);
      HoldCertificates mine = new HoldCertificates(store, people.rightsOf(me), audit, clock);
      HoldCertificates theirs =
          new HoldCertificates(store, people.rightsOf(coordinator), audit, clock);
      HoldCertificates others =
          new HoldCertificates(store, people.rightsOf(colleague), audit, clock);
      String one = give(entities, me, SECOND_LIST + 7).id();
      String two = give(entities, me, 2 * SECOND_LIST - 1).id();

      refused(Problem.Kind.UNKNOWN, () -> others.revokeMine(one));
      refused(Problem.Kind.FORBIDDEN, () -> others.revokeAsCoordinator(one, "Zomaar"));
      refused(Problem.Kind.UNPROCESSABLE, () -> theirs.revokeAsCoordinator(one, "  "));
      assertEquals(List.of(), store.listRevoked(SECOND_LIST, 2 * SECOND_LIST));
      in(entities, () -> theirs.revokeAsCoordinator(one, " Niet zelf gedaan "));
      in(entities, () -> mine.revokeMine(two));
      in(entities, () -> mine.revokeMine(one));
      Certificate withdrawn = store.find(one).orElseThrow();
      assertEquals(1, told.entries.size(), "what a coordinator did is told");
      assertEquals(coordinator.id(), told.entries.get(0).actor().orElseThrow());
      assertEquals("Niet zelf gedaan", withdrawn.reason());
      assertEquals(Optional.of(Certificate.Revoker.COORDINATOR), withdrawn.revokedBy());
      assertEquals(List.of("Een doel.", "Nog een."), withdrawn.goals());
      assertEquals(
          List.of(SECOND_LIST + 7, 2 * SECOND_LIST - 1),
          store.listRevoked(SECOND_LIST, 2 * SECOND_LIST));
    }
  }

  @Test
  void deletingWithdrawsAndAnAccountThatGoesDoesNot() {
    try (EntityManager entities = factory.createEntityManager()) {
      Account me = join(entities, "leaver", Role.FRONTLINE_WORKER);
      JpaCertificates store = new JpaCertificates(entities);
      HoldCertificates mine = new HoldCertificates(store, people.rightsOf(me), audit, clock);
      String deleted = give(entities, me, 100).id();
      String kept = give(entities, me, 101).id();
      assertEquals(2, mine.list(me.id()).size());
      in(entities, () -> mine.showName(kept, false));
      assertFalse(store.find(kept).orElseThrow().isOpen());
      in(entities, () -> mine.remove(deleted));
      in(
          entities,
          () ->
              entities
                  .createNativeQuery("delete from account where id = '" + me.id() + "'")
                  .executeUpdate());
      assertTrue(store.find(deleted).isEmpty());
      assertTrue(store.find(kept).isEmpty());
      assertTrue(store.findStatus(100).orElseThrow().isRevoked());
      assertFalse(store.findStatus(101).orElseThrow().isRevoked());
    }
  }

  @Test
  void whatIsToldOfAGroupStaysForTheMonth() {
    try (EntityManager entities = factory.createEntityManager()) {
      Account coordinator = join(entities, "first", Role.COORDINATOR);
      NoteProgress note = new NoteProgress(new JpaLearningSteps(entities), clock);
      for (int i = 0; i < 14; i++) {
        String member = join(entities, "member" + i, Role.READER).id();
        in(entities, () -> note.lessonOpened(member, HERE, M1, "1.0", "1-een"));
      }
      ReadGroup group = group(entities, coordinator);
      assertTrue(started(entities, group).stream().allMatch(bound -> bound == 0));
      clock.pass(Duration.ofDays(10));
      List<Integer> december = started(entities, group);
      assertTrue(december.contains(10), "14 of 15, told as at least 10");
      in(
          entities,
          () ->
              entities
                  .createQuery("delete from LearningStep s where s.partnershipId = 'roeselare'")
                  .executeUpdate());
      clock.pass(Duration.ofDays(10));
      assertEquals(december, started(entities, group), "nothing moves within a month");
      clock.pass(Duration.ofDays(20));
      assertTrue(started(entities, group).stream().allMatch(bound -> bound == 0));
      refused(
          Problem.Kind.FORBIDDEN,
          () -> {
            Account reader = people.join("reader", Grant.in(HERE, Role.READER));
            group(entities, reader).read(HERE);
          });
    }
  }

  private ReadGroup group(EntityManager entities, Account asker) {
    return new ReadGroup(
        new CountGroup(
            new CountGroup.Kept(
                new JpaGroupCounts(entities),
                new JpaLearningSteps(entities),
                new JpaCertificates(entities)),
            people.assignments(),
            new ModuleLibrary(),
            people.rightsOf(asker),
            clock));
  }

  private static List<Integer> started(EntityManager entities, ReadGroup group) {
    List<Integer> bounds = new ArrayList<>();
    in(
        entities,
        () ->
            group.read(HERE).stream()
                .map(GroupCount::bounds)
                .forEach(bound -> bounds.add(bound.started())));
    return bounds;
  }

  @Test
  void publicKeysStay() {
    try (EntityManager entities = factory.createEntityManager()) {
      JpaPublicKeys keys = new JpaPublicKeys(entities);
      in(entities, () -> keys.add(new SigningKey("old", "{\"n\":\"1\"}", clock.instant())));
      clock.pass(Duration.ofDays(1));
      in(entities, () -> keys.add(new SigningKey("new", "{\"n\":\"2\"}", clock.instant())));
      assertEquals(List.of("new", "old"), keys.list().stream().map(SigningKey::id).toList());
      assertEquals("{\"n\":\"1\"}", keys.find("old").orElseThrow().publicJwk());
    }
  }

  /** Letters, kept in memory. */
  private static final class Post implements Letters {
    private final List<Letter> sent = new ArrayList<>();

    @Override
    public boolean canSend() {
      return true;
    }

    @Override
    public void send(String to, String subject, String plainText) {
      sent.add(new Letter(to, subject, plainText));
    }
  }

  @Test
  void onlyWhoWantsItIsRemindedSeldomAndWithALinkThatEndsIt() {
    try (EntityManager entities = factory.createEntityManager()) {
      Account me = join(entities, "slow", Role.FRONTLINE_WORKER);
      me.setEmail("slow@example.org");
      JpaLearningSteps steps = new JpaLearningSteps(entities);
      JpaLearningReminders wishes = new JpaLearningReminders(entities);
      Post post = new Post();
      RemindLearners remind =
          new RemindLearners(
              new RemindLearners.Learning(wishes, steps, new ModuleLibrary()),
              new RemindLearners.People(people.accounts(), people.assignments()),
              post,
              new Settings() {
                @Override
                public String address() {
                  return "https://knooppunt.example";
                }
              },
              clock);
      WishReminders wish = new WishReminders(wishes, people.rightsOf(me));
      NoteProgress note = new NoteProgress(steps, clock);
      in(entities, () -> note.lessonOpened(me.id(), HERE, M1, "1.0", "1-waarom"));
      clock.pass(Duration.ofDays(20));
      in(entities, remind::sendDue);
      assertEquals(List.of(), post.sent, "nobody unasked");
      in(entities, () -> wish.choose(true, "nl"));
      in(entities, remind::sendDue);
      boolean hasModules = new ModuleLibrary().module(HERE, M1).isPresent();
      assertEquals(hasModules ? 1 : 0, post.sent.size());
      in(entities, remind::sendDue);
      clock.pass(Duration.ofDays(20));
      in(entities, remind::sendDue);
      assertEquals(hasModules ? 1 : 0, post.sent.size(), "once in four weeks");
      String code = wishes.find(me.id()).orElseThrow().stopCode();
      assertTrue(!hasModules || post.sent.get(0).text().contains("/stop/" + code));
      in(entities, () -> assertTrue(wish.stop(code)));
      assertFalse(wish.canStop(code));
      clock.pass(Duration.ofDays(60));
      in(entities, remind::sendDue);
      assertEquals(hasModules ? 1 : 0, post.sent.size());
    }
  }
}
