package be.knooppunt.learning.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.entity.records.RecordConsent;
import be.knooppunt.learning.entity.records.WaitingStatement;
import be.knooppunt.people.entity.Account;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Consents and waiting statements, in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class RecordOutboxStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123456Z");

  private final EntityManagerFactory factory;

  RecordOutboxStoreTest(Database database) {
    factory = database.entities();
  }

  private <T> T transact(Function<EntityManager, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      T result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    }
  }

  private <T> T box(Function<JpaRecordOutbox, T> work) {
    return transact(entities -> work.apply(new JpaRecordOutbox(entities)));
  }

  private long agreed() {
    return transact(entities -> new JpaRecordConsents(entities).count());
  }

  private String learner(String name) {
    Account account = new Account(name, "hash", NOW);
    transact(
        entities -> {
          entities.persist(account);
          return true;
        });
    transact(
        entities -> {
          new JpaRecordConsents(entities)
              .add(new RecordConsent(account.id(), LocalDate.parse("2026-11-22")));
          return true;
        });
    return account.id();
  }

  private String keep(String account, Instant at, int part) {
    String id = UUID.randomUUID().toString();
    box(
        box -> {
          box.add(new WaitingStatement(id, account, "{\"één\":\"👋\"}", at, part));
          return true;
        });
    return id;
  }

  private Optional<String> take(Instant now) {
    return box(
        box -> {
          Optional<WaitingStatement> due = box.findDue(now);
          due.ifPresent(one -> one.begin(now));
          return due.map(WaitingStatement::id);
        });
  }

  @Test
  void theyComeInTheirOrderAndNoneBeforeTheFirst() {
    String me = learner("an");
    String third = keep(me, NOW.plusSeconds(1), 0);
    String second = keep(me, NOW, 1);
    String first = keep(me, NOW, 0);
    assertEquals(Optional.of(first), take(NOW.plusSeconds(2)));
    assertEquals(Optional.empty(), take(NOW.plusSeconds(2)), "the first is being tried");
    assertEquals(Optional.of(first), take(NOW.plusSeconds(63)));
    box(
        box -> {
          box.find(first).orElseThrow().failed("answers 400", true, NOW.plusSeconds(63));
          return true;
        });
    assertEquals(Optional.of(second), take(NOW.plusSeconds(64)), "the first is set aside");
    box(
        box -> {
          box.remove(second);
          return true;
        });
    assertEquals(Optional.of(third), take(NOW.plusSeconds(65)));
    WaitingStatement kept = box(box -> box.list(true, 9)).get(0);
    assertEquals("{\"één\":\"👋\"}", kept.statement());
    assertEquals("answers 400", kept.trouble());
    assertEquals(2, kept.tries());
    assertEquals(List.of(1L, 1L), List.of(box(b -> b.count(false)), box(b -> b.count(true))));
  }

  @Test
  void whatWaitsGoesWithTheConsentAndTheAccount() {
    String me = learner("an");
    String other = learner("bo");
    keep(me, NOW, 0);
    keep(other, NOW, 0);
    transact(
        entities -> {
          new JpaRecordConsents(entities).remove(me);
          return true;
        });
    assertEquals(List.of(), box(box -> box.listOf(me)));
    assertEquals(1, agreed());
    transact(
        entities ->
            entities
                .createQuery("delete from Account a where a.id = :id")
                .setParameter("id", other)
                .executeUpdate());
    assertEquals(0, agreed());
    assertEquals(List.of(), box(box -> box.list(false, 9)));
  }

  @Test
  void twoPortalsDoNotTakeTheSameStatement() throws Exception {
    String id = keep(learner("an"), NOW, 0);
    CountDownLatch read = new CountDownLatch(1);
    CompletableFuture<Optional<String>> other =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                assertTrue(read.await(20, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return take(NOW.plusSeconds(1));
            });
    Optional<String> mine =
        box(
            box -> {
              Optional<WaitingStatement> due = box.findDue(NOW.plusSeconds(1));
              read.countDown();
              due.ifPresent(one -> one.begin(NOW.plusSeconds(1)));
              return due.map(WaitingStatement::id);
            });
    assertEquals(Optional.of(id), mine);
    assertEquals(Optional.empty(), other.get(30, TimeUnit.SECONDS));
  }
}
