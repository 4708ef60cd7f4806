package be.knooppunt.gaps.store;

import be.knooppunt.gaps.control.CompareGaps;
import be.knooppunt.gaps.control.Gaps;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.people.entity.Account;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The register of one portal, in a database that several may share. */
public final class GapStores implements AutoCloseable {
  private final EntityManager entities;

  private GapStores(EntityManager entities) {
    this.entities = entities;
  }

  /** A new database with the tables of the migrations. */
  public static EntityManagerFactory migrated(Database database) {
    DatabaseAddress address = database.empty();
    DatabaseMigrations.open(address);
    return Persistence.createEntityManagerFactory(
        "knooppunt",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", "",
            "jakarta.persistence.nonJtaDataSource", new PortalDataSource(address)));
  }

  /** A portal that uses it. */
  public static GapStores of(EntityManagerFactory factory) {
    return new GapStores(factory.createEntityManager());
  }

  EntityManager entities() {
    return entities;
  }

  /** The register. */
  public Gaps gaps() {
    return new JpaGaps(entities);
  }

  /** Does something in a transaction of its own, as the container would. */
  public <T> T in(Supplier<T> work) {
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

  /** Does something in a transaction of its own. */
  public void run(Runnable work) {
    in(
        () -> {
          work.run();
          return true;
        });
  }

  /** Keeps a gap that an account follows up. */
  public void keep(Gap gap, Account follower) {
    run(() -> entities.persist(follower));
    run(() -> gaps().add(gap, gap.taken(follower.id())));
  }

  /** Compares gaps, each step in a transaction of its own. */
  public CompareGaps compareGaps(Clock clock) {
    return new CompareGaps(gaps(), clock) {
      @Override
      public Set<EvidenceFilter> due(Seen seen) {
        return in(() -> super.due(seen));
      }

      @Override
      public void begin(Seen seen) {
        run(() -> super.begin(seen));
      }

      @Override
      public void compare(Seen seen, Map<EvidenceFilter, Map<String, Severity>> shown) {
        run(() -> super.compare(seen, shown));
      }
    };
  }

  @Override
  public void close() {
    entities.close();
  }
}
