package be.knooppunt.people.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.AuditEntry;
import be.knooppunt.people.entity.FailedTry;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.people.entity.SignInSession;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    factory = FACTORIES.computeIfAbsent(database, Database::entities);
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
    entities.createQuery("delete from OneTimeLink l").executeUpdate();
    entities.createQuery("delete from AuditEntry e").executeUpdate();
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
        Problem.class, () -> accounts(accounts -> accounts.add(new Account("An", "hash", NOW))));
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

  private String account(String name) {
    Account made = Account.chosen(name, "hash", NOW);
    accounts(accounts -> accounts.add(made));
    return made.id();
  }

  @Test
  void keepsAnAddressThatBelongsToOneAccount() {
    String an = account("an");
    accounts(accounts -> accounts.find(an).orElseThrow().setEmail(" An@Example.org"));
    JpaAccounts accounts = new JpaAccounts(entities);
    assertEquals(Optional.of(an), accounts.findByEmail("AN@example.org").map(Account::id));
    assertEquals(Optional.of("an"), accounts.nameOf(an));

    String bert = account("bert");
    assertThrows(
        RuntimeException.class,
        () -> accounts(all -> all.find(bert).orElseThrow().setEmail("an@example.org")));
  }

  @Test
  void whatHangsOnAnAccountGoesWithIt() {
    String an = account("an");
    RoleAssignment role = new RoleAssignment(an, Grant.editor("roeselare", "R-1"), NOW);
    SignInSession session = new SignInSession(an, "Firefox", NOW);
    transact(
        () -> {
          new JpaRoleAssignments(entities).add(role);
          new JpaSignIns(entities).add(session);
        });
    JpaRoleAssignments roles = new JpaRoleAssignments(entities);
    assertEquals(Grant.editor("roeselare", "R-1"), roles.listOf(an).get(0).grant());
    assertEquals(1, roles.listIn("roeselare").size());
    assertEquals(0, roles.listIn("gent").size());
    assertEquals(
        Optional.of("Firefox"),
        new JpaSignIns(entities).find(session.id()).map(SignInSession::browser));

    accounts(accounts -> assertTrue(accounts.remove(an)));
    accounts(accounts -> assertFalse(accounts.remove(an)));
    assertEquals(List.of(), new JpaRoleAssignments(entities).listAll());
    assertEquals(Optional.empty(), new JpaSignIns(entities).find(session.id()));
  }

  @Test
  void endsTheSessionsOfOneAccountOnly() {
    String an = account("an");
    String bert = account("bert");
    List<SignInSession> all =
        List.of(
            new SignInSession(an, "", NOW.minusSeconds(60)),
            new SignInSession(an, "", NOW),
            new SignInSession(bert, "", NOW));
    transact(() -> all.forEach(new JpaSignIns(entities)::add));
    transact(
        () -> {
          JpaSignIns signIns = new JpaSignIns(entities);
          signIns.see(all.get(0).id(), NOW.plusSeconds(60));
          assertFalse(signIns.end(an, all.get(2).id()), "that of another");
        });
    JpaSignIns signIns = new JpaSignIns(entities);
    assertEquals(
        List.of(all.get(0).id(), all.get(1).id()),
        signIns.listOf(an).stream().map(SignInSession::id).toList(),
        "last seen first");
    transact(() -> new JpaSignIns(entities).endOthers(an, all.get(0).id()));
    assertEquals(1, new JpaSignIns(entities).listOf(an).size());
    assertEquals(1, new JpaSignIns(entities).listOf(bert).size());
  }

  @Test
  void aLinkIsUsedOnce() {
    OneTimeLink link = link("hash-1", "x");
    OneTimeLink old =
        new OneTimeLink(LinkKind.INVITATION, "hash-2", "x", null, null, NOW, Duration.ofMillis(-1));
    links(links -> List.of(link, old).forEach(links::add));
    links(
        links -> {
          assertEquals(
              Optional.of(link.id()),
              links.findByHash(LinkKind.INVITATION, "hash-1").map(OneTimeLink::id));
          assertEquals(Optional.empty(), links.findByHash(LinkKind.PASSWORD, "hash-1"));
          assertEquals(1, links.listOpen(LinkKind.INVITATION, NOW).size(), "one is too old");
          assertFalse(links.use(old.id(), NOW), "too old");
          assertTrue(links.use(link.id(), NOW));
          assertFalse(links.use(link.id(), NOW), "used");
        });
    links(links -> assertTrue(links.reopen(link.id())));
    links(links -> assertTrue(links.close(link.id(), NOW)));
    links(
        links -> {
          assertFalse(links.use(link.id(), NOW), "closed");
          assertFalse(links.reopen(link.id()), "closed");
          assertFalse(links.find(link.id()).orElseThrow().isOpen(NOW));
        });
  }

  @Test
  void linksAreClosedByWhatTheyAreAboutAndByWhoMadeThem() {
    OneTimeLink one = link("hash-1", "x");
    OneTimeLink two = link("hash-2", "y");
    links(links -> List.of(one, two).forEach(links::add));
    links(links -> links.closeAll(LinkKind.INVITATION, "x", NOW));
    links(
        links ->
            assertEquals(
                List.of(two.id()),
                links.listOpen(LinkKind.INVITATION, NOW).stream().map(OneTimeLink::id).toList()));
    links(links -> links.closeAllBy(LinkKind.INVITATION, "maker", NOW));
    links(links -> assertEquals(List.of(), links.listOpen(LinkKind.INVITATION, NOW)));
  }

  private static OneTimeLink link(String hash, String data) {
    return new OneTimeLink(
        LinkKind.INVITATION, hash, data, "roeselare", "maker", NOW, Duration.ofDays(14));
  }

  @Test
  void theAuditLogIsReadPageByPage() {
    List<AuditEntry> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(new AuditEntry(NOW.plusSeconds(i / 2), null, AuditAction.SIGN_IN, "a", ""));
    }
    transact(() -> made.forEach(new JpaAudit(entities)::add));
    JpaAudit audit = new JpaAudit(entities);
    List<AuditEntry> all = audit.list(null, 10);
    assertEquals(5, all.size());
    assertEquals(made.get(4).id(), all.get(0).id(), "the newest first");
    List<AuditEntry> pages = new ArrayList<>(audit.list(null, 2));
    pages.addAll(audit.list(pages.get(1).id(), 2));
    pages.addAll(audit.list(pages.get(3).id(), 2));
    assertEquals(
        all.stream().map(AuditEntry::id).toList(), pages.stream().map(AuditEntry::id).toList());
  }

  private void links(Consumer<JpaOneTimeLinks> work) {
    transact(() -> work.accept(new JpaOneTimeLinks(entities)));
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
