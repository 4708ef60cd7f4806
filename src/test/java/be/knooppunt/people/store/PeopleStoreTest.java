package be.knooppunt.people.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.FailedTry;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts and failed tries, in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class PeopleStoreTest {
  private static final Instant NOW = Instant.parse("2026-10-25T00:30:00.123456Z");

  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;
  private EntityManager entities;

  PeopleStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, PeopleStoreTest::migrated);
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

  @BeforeEach
  void open() {
    entities = factory.createEntityManager();
  }

  @AfterEach
  void empty() {
    if (entities.getTransaction().isActive()) {
      entities.getTransaction().rollback();
    }
    entities.getTransaction().begin();
    entities.createQuery("delete from Account a").executeUpdate();
    entities.createQuery("delete from FailedTry f").executeUpdate();
    entities.getTransaction().commit();
    entities.close();
  }

  @Test
  void givesBackWhatWasKept() {
    assertTrue(new JpaAccounts(entities).isEmpty());
    Account made = new Account(" Admin", "hash-1", NOW);
    accounts(accounts -> accounts.add(made));

    JpaAccounts accounts = new JpaAccounts(entities);
    assertFalse(accounts.isEmpty());
    Account read = accounts.find(made.id()).orElseThrow();
    assertEquals("admin", read.signInName());
    assertEquals("hash-1", read.passwordHash());
    assertTrue(read.mustChangePassword());
    assertEquals(Instant.parse("2026-10-25T00:30:00.123Z"), read.createdAt());
    assertEquals(made.passwordSetAt(), read.passwordSetAt());
    assertEquals(
        Optional.of(made.id()), accounts.findByName("ADMIN ").map(Account::id), "by its name");
    assertEquals(Optional.empty(), accounts.findByName("nobody"));
  }

  @Test
  void keepsAChosenPassword() {
    Account made = new Account("an", "hash-1", NOW);
    accounts(accounts -> accounts.add(made));
    accounts(
        accounts ->
            accounts.find(made.id()).orElseThrow().choosePassword("hash-2", NOW.plusMillis(5)));

    Account read = new JpaAccounts(entities).find(made.id()).orElseThrow();
    assertEquals("hash-2", read.passwordHash());
    assertFalse(read.mustChangePassword());
    assertEquals(made.passwordSetAt().plusMillis(5), read.passwordSetAt());
  }

  @Test
  void refusesANameThatIsTaken() {
    accounts(accounts -> accounts.add(new Account("an", "hash", NOW)));
    assertThrows(
        PersistenceException.class,
        () -> accounts(accounts -> accounts.add(new Account("An", "hash", NOW))));
  }

  @Test
  void listsTriesOfOnePairTheLatestFirst() {
    FailedTry old = new FailedTry("a", NOW.minusSeconds(100));
    FailedTry first = new FailedTry("a", NOW.minusSeconds(60));
    FailedTry second = new FailedTry("a", NOW);
    tries(tries -> List.of(old, first, new FailedTry("b", NOW), second).forEach(tries::add));
    assertEquals(List.of(second.id(), first.id()), ids("a", NOW.minusSeconds(100)));

    tries(tries -> tries.forget(second.id()));
    assertEquals(List.of(first.id(), old.id()), ids("a", NOW.minusSeconds(200)));

    tries(tries -> tries.forgetBefore(NOW.minusSeconds(61)));
    assertEquals(List.of(first.id()), ids("a", NOW.minusSeconds(200)));

    tries(tries -> tries.forgetAll("a"));
    assertEquals(List.of(), ids("a", NOW.minusSeconds(200)));
    assertEquals(1, ids("b", NOW.minusSeconds(200)).size());
  }

  private List<String> ids(String who, Instant since) {
    return new JpaFailedTries(entities).listSince(who, since).stream().map(FailedTry::id).toList();
  }

  private void accounts(Consumer<JpaAccounts> work) {
    transact(() -> work.accept(new JpaAccounts(entities)));
  }

  private void tries(Consumer<JpaFailedTries> work) {
    transact(() -> work.accept(new JpaFailedTries(entities)));
  }

  private void transact(Runnable work) {
    entities.getTransaction().begin();
    work.run();
    entities.getTransaction().commit();
    entities.clear();
  }
}
