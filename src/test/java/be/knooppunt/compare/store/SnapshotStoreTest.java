package be.knooppunt.compare.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.control.KeepSnapshots;
import be.knooppunt.compare.control.KeepViews;
import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.SavedView;
import be.knooppunt.compare.entity.SnapshotRhythm;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.SampleStore;
import be.knooppunt.testing.SetClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Snapshots, their plans and saved views in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class SnapshotStoreTest {
  private static final String HERE = "roeselare";
  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;
  private final MemoryPeople people = new MemoryPeople();
  private final SetClock clock = new SetClock();

  SnapshotStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, SnapshotStoreTest::migrated);
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

  private static <T> T in(EntityManager entities, Supplier<T> work) {
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.clear();
    }
  }

  private KeepSnapshots snapshots(EntityManager entities, Account account) {
    return new KeepSnapshots(
        new JpaSnapshots(entities),
        new Lookups(new Networks(new SampleStore(HERE))),
        people.rightsOf(account),
        clock);
  }

  @Test
  void aCoordinatorMakesNamesAndRemovesThemAndNobodyElse() {
    Account coordinator = people.join("coordinator", Grant.in(HERE, Role.COORDINATOR));
    Account reader = people.join("reader", Grant.in(HERE, Role.READER));
    try (EntityManager entities = factory.createEntityManager()) {
      KeepSnapshots keep = snapshots(entities, coordinator);
      NetworkSnapshot made = in(entities, () -> keep.make(HERE, " Het begin ", "Voor de raad"));
      clock.pass(Duration.ofDays(1));
      in(entities, () -> keep.make(HERE, "Later", ""));
      assertEquals(
          List.of("Later", "Het begin"),
          keep.list(HERE).stream().map(NetworkSnapshot::label).toList());
      NetworkSnapshot found = keep.get(HERE, made.id());
      int seen = found.version();
      assertEquals(1, found.networkVersion());
      assertEquals("Voor de raad", found.reason());
      assertEquals(Optional.of(coordinator.id()), found.madeBy());
      assertEquals(Instant.parse("2026-11-22T09:00:00Z"), found.moment());
      assertTrue(keep.find("sint-niklaas", made.id()).isEmpty());

      in(
          entities,
          () -> {
            keep.rename(HERE, made.id(), "Het echte begin", "", Optional.of(seen));
            return true;
          });
      assertEquals("Het echte begin", keep.get(HERE, made.id()).label());
      entities.clear();
      refused(
          Problem.Kind.PRECONDITION_FAILED, () -> keep.remove(HERE, made.id(), Optional.of(seen)));
      refused(Problem.Kind.FORBIDDEN, () -> snapshots(entities, reader).make(HERE, "Niet", ""));
      refused(Problem.Kind.UNPROCESSABLE, () -> keep.make(HERE, "  ", ""));
      in(
          entities,
          () -> {
            keep.list(HERE).forEach(one -> keep.remove(HERE, one.id(), Optional.empty()));
            return true;
          });
      assertEquals(List.of(), keep.list(HERE));
    }
  }

  private static void refused(Problem.Kind kind, Runnable work) {
    assertEquals(kind, assertThrows(Problem.class, work::run).kind());
  }

  @Test
  void aPlannedOneIsMadeOnceAndStaysAwayWhenItIsRemoved() {
    Account coordinator = people.join("coordinator", Grant.in("elsewhere", Role.COORDINATOR));
    try (EntityManager entities = factory.createEntityManager()) {
      KeepSnapshots keep = snapshots(entities, coordinator);
      LocalDate today = TimeSource.today(clock);
      refused(
          Problem.Kind.UNPROCESSABLE,
          () -> keep.plan("elsewhere", SnapshotRhythm.YEARLY, today.minusDays(1)));
      in(
          entities,
          () -> {
            keep.plan("elsewhere", SnapshotRhythm.QUARTERLY, today.plusDays(1));
            return true;
          });
      assertEquals(List.of(), keep.listDue());
      clock.pass(Duration.ofDays(200));
      assertEquals(List.of("elsewhere"), keep.listDue());
      for (int round = 0; round < 2; round++) {
        in(
            entities,
            () -> {
              keep.makeDue("elsewhere", 7);
              return true;
            });
      }
      NetworkSnapshot only = keep.list("elsewhere").get(0);
      assertEquals(1, keep.list("elsewhere").size(), "two were missed, one is made");
      assertEquals(Optional.of(LocalDate.parse("2027-05-23")), only.plannedFor());
      assertEquals(Optional.empty(), only.madeBy());
      assertEquals(7, only.networkVersion());
      in(
          entities,
          () -> {
            keep.remove("elsewhere", only.id(), Optional.empty());
            return true;
          });
      assertEquals(List.of(), keep.listDue(), "it was made for that day");
    }
  }

  @Test
  void aViewBelongsToOnePersonOpensForAllAndGoesWithTheAccount() {
    Account mine = people.join("mine", Grant.in(HERE, Role.READER));
    Account theirs = people.join("theirs", Grant.in(HERE, Role.COORDINATOR));
    try (EntityManager entities = factory.createEntityManager()) {
      in(
          entities,
          () -> {
            entities.persist(mine);
            entities.persist(theirs);
            return true;
          });
      KeepViews keep = new KeepViews(new JpaSavedViews(entities), people.rightsOf(mine), clock);
      KeepViews other = new KeepViews(new JpaSavedViews(entities), people.rightsOf(theirs), clock);
      SavedView view =
          in(entities, () -> keep.save("Twee steden", "?van=roeselare&van=sint-niklaas"));
      assertEquals("van=roeselare&van=sint-niklaas", other.get(view.id()).question());
      assertEquals(List.of(), other.list());
      assertEquals("Twee steden", keep.list(mine.id()).get(0).get("name"));
      refused(Problem.Kind.UNKNOWN, () -> other.remove(view.id()));
      refused(Problem.Kind.UNPROCESSABLE, () -> keep.save("Fout", "van=a b\r\nc"));
      refused(Problem.Kind.UNPROCESSABLE, () -> keep.save("", "van=a"));
      in(
          entities,
          () ->
              entities
                  .createNativeQuery("delete from account where id = '" + mine.id() + "'")
                  .executeUpdate());
      assertTrue(new JpaSavedViews(entities).find(view.id()).isEmpty());
    }
  }
}
