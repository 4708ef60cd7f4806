package be.knooppunt.portal.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.store.GapStores;
import be.knooppunt.people.entity.Account;
import be.knooppunt.portal.entity.SentReminder;
import be.knooppunt.portal.entity.SentReminder.Kind;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was reminded, in the table that the migrations made. */
class SentReminderStoreTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  @ParameterizedTest
  @EnumSource(Database.class)
  void aLetterIsNotedOnceAMonthAndGoesWithTheAccount(Database database) {
    EntityManagerFactory factory = GapStores.migrated(database);
    try (factory;
        EntityManager entities = factory.createEntityManager()) {
      Account account = new Account("iemand", "hash", Instant.parse("2026-11-22T09:00:00Z"));
      JpaSentReminders sent = new JpaSentReminders(entities);
      write(entities, () -> entities.persist(account));
      SentReminder reminder = new SentReminder(account.id(), Kind.OWNER, DAY);
      write(entities, () -> sent.add(reminder));
      assertTrue(sent.has(reminder.id()));
      assertFalse(sent.has(SentReminder.key(account.id(), Kind.OWNER, DAY.plusMonths(1))));
      assertFalse(sent.has(SentReminder.key(account.id(), Kind.COORDINATOR, DAY)));
      entities.clear();
      entities.getTransaction().begin();
      SentReminder twice = new SentReminder(account.id(), Kind.OWNER, DAY.withDayOfMonth(1));
      assertThrows(PersistenceException.class, () -> sent.add(twice));
      entities.getTransaction().rollback();
      entities.clear();
      write(
          entities,
          () ->
              entities
                  .createQuery("delete from Account a where a.id = :id")
                  .setParameter("id", account.id())
                  .executeUpdate());
      assertFalse(sent.has(reminder.id()));
    }
  }

  private static void write(EntityManager entities, Runnable work) {
    entities.getTransaction().begin();
    work.run();
    entities.getTransaction().commit();
    entities.clear();
  }
}
