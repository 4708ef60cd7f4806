package be.knooppunt.gaps.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.control.CompareGaps.Seen;
import be.knooppunt.gaps.control.CurrentFindings;
import be.knooppunt.gaps.control.FollowFindings;
import be.knooppunt.gaps.control.Gaps;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.Gap.Sighting;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapEvent.Action;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapNote;
import be.knooppunt.gaps.entity.register.GapState;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.people.entity.Account;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.SampleStore;
import be.knooppunt.testing.Samples;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The register in tables that the migrations made, and how it follows the map. */
@ParameterizedClass
@EnumSource(Database.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class GapStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123456Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final String HERE = "roeselare";
  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;
  private GapStores portal;
  private Gaps gaps;

  GapStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, GapStores::migrated);
  }

  @AfterAll
  static void close() {
    FACTORIES.values().forEach(EntityManagerFactory::close);
  }

  @BeforeEach
  void open() {
    portal = GapStores.of(factory);
    gaps = portal.gaps();
    for (String table : List.of("gap", "gap_check", "account")) {
      portal.run(() -> portal.entities().createNativeQuery("delete from " + table).executeUpdate());
    }
  }

  @AfterEach
  void end() {
    portal.close();
  }

  private static FindingKey key(String id) {
    return new FindingKey(FindingKind.DEAD_END, List.of(id));
  }

  private static Finding finding(String id) {
    return new Finding(
        key(id), Severity.MEDIUM, List.of(), List.of(), List.of(), Map.of(), Map.of(), null);
  }

  private String take(String id, GapFacts facts) {
    return portal.in(
        () -> {
          Gap gap =
              new Gap(
                  HERE,
                  key(id),
                  Severity.HIGH,
                  new Sighting(EvidenceFilter.ALL, 1, TODAY),
                  facts,
                  NOW);
          assertTrue(gaps.add(gap, gap.taken("somebody")));
          return gap.id();
        });
  }

  private Gap get(String id) {
    portal.entities().clear();
    return gaps.find(id).orElseThrow();
  }

  private static GapFacts facts(String account) {
    return new GapFacts(
        GapState.IN_HAND, "Ö 😀 العربية", "NO_OFFER", "R-OCMW", "coach", account, TODAY);
  }

  private String account() {
    Account account = new Account("eigenaar", "hash", NOW);
    portal.run(() -> portal.entities().persist(account));
    return account.id();
  }

  @Test
  void givesBackWhatWasKept() {
    GapFacts facts = facts(account());
    String id = take("s1", facts);
    portal.run(() -> gaps.add(new GapNote(id, "Ö 😀\nnieuwe regel", "somebody", NOW)));
    Gap gap = get(id);
    assertEquals("dead-end/s1", gap.findingKey());
    assertEquals(facts, gap.facts());
    assertEquals(EvidenceFilter.ALL, gap.evidence());
    assertEquals(TODAY, gap.firstSeen());
    assertEquals(Instant.parse("2026-11-22T09:00:00.123Z"), gap.changedAt());
    assertEquals(List.of(gap.id()), gaps.listIn(HERE).stream().map(Gap::id).toList());
    assertEquals(Optional.of(id), gaps.findFor(HERE, "dead-end/s1").map(Gap::id));
    assertTrue(gaps.listIn("elders").isEmpty());
    assertEquals(List.of(HERE), gaps.listPartnerships());
    GapEvent taken = gaps.listEvents(id).get(0);
    assertEquals(Action.TAKEN, taken.action());
    assertEquals(Optional.of("somebody"), taken.actor());
    assertEquals(facts, taken.facts());
    assertEquals("Ö 😀\nnieuwe regel", gaps.listNotes(id).get(0).words());
  }

  @Test
  void aFindingIsTakenUpOnce() {
    take("s1", GapFacts.NEW);
    Gap again =
        new Gap(
            HERE,
            key("s1"),
            Severity.HIGH,
            new Sighting(EvidenceFilter.ALL, 1, TODAY),
            GapFacts.NEW,
            NOW);
    portal.entities().getTransaction().begin();
    assertFalse(gaps.add(again, again.taken("other")));
    portal.entities().getTransaction().rollback();
  }

  @Test
  void whoComesSecondWithTheSameVersionIsRefused() {
    String id = take("s1", GapFacts.NEW);
    try (GapStores other = GapStores.of(factory)) {
      portal.entities().getTransaction().begin();
      Gap mine = gaps.find(id).orElseThrow();
      other.run(
          () ->
              other
                  .gaps()
                  .add(other.gaps().find(id).orElseThrow().change(facts(""), "other", NOW, 1)));
      gaps.add(mine.change(GapFacts.NEW.withReason("COST"), "me", NOW, 1));
      assertFalse(gaps.write());
      portal.entities().getTransaction().rollback();
    }
    assertEquals(GapState.IN_HAND, get(id).facts().state());
    assertEquals(2, gaps.listEvents(id).size());
  }

  @Test
  void anErasedAccountNoLongerFollowsAnythingUp() {
    String account = account();
    String id = take("s1", facts(account));
    portal.run(
        () ->
            portal
                .entities()
                .createQuery("delete from Account a where a.id = :id")
                .setParameter("id", account)
                .executeUpdate());
    assertEquals(facts(""), get(id).facts());
  }

  private FollowFindings follow(GapStores stores, String... shown) {
    CurrentFindings findings =
        (network, day, evidence) -> List.of(shown).stream().map(GapStoreTest::finding).toList();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new FollowFindings(
        stores.compareGaps(clock),
        findings,
        stores.gaps(),
        new Networks(new SampleStore(HERE)),
        clock);
  }

  private static Network map(long version) {
    return new Network(
        new NetworkVersion(version), Samples.facts().reference(), Samples.content(HERE, true));
  }

  private List<Action> actions(String id) {
    portal.entities().clear();
    return gaps.listEvents(id).stream().map(GapEvent::action).toList();
  }

  @Test
  void closesWithTheMapAndOpensWithIt() {
    String id = take("s1", facts(""));
    String kept = take("s2", GapFacts.NEW);
    String accepted = take("s3", GapFacts.NEW.in(GapState.ACCEPTED));
    follow(portal, "s1", "s2", "s3").follow(map(1));
    assertEquals(List.of(Action.TAKEN), actions(id));

    follow(portal, "s2").follow(map(2));
    assertEquals(GapState.SOLVED, get(id).facts().state());
    assertEquals("coach", get(id).facts().role(), "what was decided stays");
    assertEquals(Optional.of(TODAY), get(id).lastSeen());
    assertEquals(GapState.OPEN, get(kept).facts().state());
    assertEquals(GapState.ACCEPTED, get(accepted).facts().state());
    assertEquals(List.of(Action.TAKEN, Action.VANISHED), actions(accepted), "it is noted");
    GapEvent event = gaps.listEvents(id).get(1);
    assertEquals(OptionalLong.of(2), event.networkVersion());
    assertTrue(event.actor().isEmpty());

    follow(portal, "s1", "s2", "s3").follow(map(2));
    assertEquals(GapState.SOLVED, get(id).facts().state(), "a version is compared once");
    follow(portal, "s1", "s2", "s3").follow(map(1));
    assertEquals(GapState.SOLVED, get(id).facts().state(), "an older map changes nothing");

    follow(portal, "s1", "s2", "s3").follow(map(3));
    assertEquals(GapState.OPEN, get(id).facts().state());
    assertEquals(Optional.empty(), get(id).lastSeen());
    assertEquals(List.of(Action.TAKEN, Action.VANISHED, Action.RETURNED), actions(id));
    assertEquals(3, gaps.findCheck(HERE).orElseThrow().networkVersion());
  }

  @Test
  void anotherDayIsComparedAgain() {
    String id = take("s1", GapFacts.NEW);
    Seen today = new Seen(HERE, 1, TODAY);
    follow(portal, "s1").follow(map(1));
    assertTrue(portal.compareGaps(Clock.fixed(NOW, ZoneOffset.UTC)).due(today).isEmpty());
    assertEquals(
        1,
        portal
            .compareGaps(Clock.fixed(NOW, ZoneOffset.UTC))
            .due(new Seen(HERE, 1, TODAY.plusDays(1)))
            .size());
    assertEquals(List.of(Action.TAKEN), actions(id));
  }

  @Test
  void severalPortalsCloseItOnce() throws Exception {
    String id = take("s1", GapFacts.NEW);
    int portals = 4;
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(portals);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < portals; i++) {
      all.add(
          threads.submit(
              () -> {
                try (GapStores one = GapStores.of(factory)) {
                  start.await();
                  follow(one).follow(map(2));
                }
                return true;
              }));
    }
    start.countDown();
    for (Future<?> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertEquals(List.of(Action.TAKEN, Action.VANISHED), actions(id));
    assertEquals(2, gaps.findCheck(HERE).orElseThrow().networkVersion());
  }
}
