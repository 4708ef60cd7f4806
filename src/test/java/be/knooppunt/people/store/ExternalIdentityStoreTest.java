package be.knooppunt.people.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.ExternalIdentity;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Identities elsewhere, in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class ExternalIdentityStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00.123456Z");
  private static final String WORK = "https://login.example.org/work";
  private static final String SCHOOL = "https://login.example.org/school";

  private final PortalDataSource source;
  private final EntityManagerFactory factory;
  private final String an;
  private final String bea;

  ExternalIdentityStoreTest(Database database) {
    DatabaseAddress address = database.empty();
    DatabaseMigrations.open(address);
    source = new PortalDataSource(address);
    factory =
        Persistence.createEntityManagerFactory(
            "knooppunt",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", source));
    an = account("an");
    bea = account("bea");
  }

  private String account(String name) {
    Account made = new Account(name, "hash", NOW);
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      new JpaAccounts(entities).add(made);
      entities.getTransaction().commit();
    }
    return made.id();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void transact(Consumer<JpaIdentityLinks> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(new JpaIdentityLinks(entities));
      entities.getTransaction().commit();
    }
  }

  private Optional<String> whose(String issuer, String subject) {
    try (EntityManager entities = factory.createEntityManager()) {
      return new JpaIdentityLinks(entities).find(issuer, subject).map(ExternalIdentity::accountId);
    }
  }

  private static ExternalIdentity link(String account, String issuer, String subject) {
    return new ExternalIdentity(account, issuer, subject, NOW);
  }

  @Test
  void findsByIssuerAndSubjectTogether() {
    transact(links -> links.add(link(an, WORK, "17")));
    transact(links -> links.add(link(bea, SCHOOL, "17")));
    assertEquals(Optional.of(an), whose(WORK, "17"));
    assertEquals(Optional.of(bea), whose(SCHOOL, "17"));
    assertEquals(Optional.empty(), whose(WORK, "18"));

    transact(links -> links.remove(an, SCHOOL));
    assertEquals(Optional.of(an), whose(WORK, "17"), "another issuer's");
    transact(links -> links.remove(an, WORK));
    assertEquals(Optional.empty(), whose(WORK, "17"));
  }

  @Test
  void anIdentityOpensOneAccountAndAnAccountHasOneOfAnIssuer() {
    transact(links -> links.add(link(an, WORK, "17")));
    assertThrows(
        PersistenceException.class, () -> transact(links -> links.add(link(bea, WORK, "17"))));
    assertThrows(
        PersistenceException.class, () -> transact(links -> links.add(link(an, WORK, "18"))));
  }

  @Test
  void goesWithTheAccount() throws SQLException {
    transact(links -> links.add(link(an, WORK, "17")));
    run("delete from account where id = '" + an + "'");
    assertEquals(Optional.empty(), whose(WORK, "17"));
  }
}
