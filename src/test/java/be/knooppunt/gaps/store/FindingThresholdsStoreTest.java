package be.knooppunt.gaps.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.gaps.entity.findings.Limit;
import be.knooppunt.gaps.entity.findings.Thresholds;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The limits of partnerships, in a table that the migrations made. */
class FindingThresholdsStoreTest {
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

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatIsSetIsKeptForOnePartnershipAndGoneAfterUndo(Database database) {
    try (EntityManagerFactory factory = migrated(database)) {
      Thresholds chosen = Thresholds.USUAL.with(Limit.HANDOVERS, 3).with(Limit.SERVICE_DOORS, 0.75);
      keep(factory, "roeselare", chosen);
      keep(factory, "roeselare", chosen.with(Limit.HANDOVERS, 2));
      assertEquals(chosen.with(Limit.HANDOVERS, 2), read(factory, "roeselare"));
      assertEquals(Thresholds.USUAL, read(factory, "sint-niklaas"));
      keep(factory, "roeselare", Thresholds.USUAL);
      assertEquals(Thresholds.USUAL, read(factory, "roeselare"));
    }
  }

  private static void keep(EntityManagerFactory factory, String partnership, Thresholds chosen) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      new JpaFindingThresholds(entities).keep(partnership, chosen);
      entities.getTransaction().commit();
    }
  }

  private static Thresholds read(EntityManagerFactory factory, String partnership) {
    try (EntityManager entities = factory.createEntityManager()) {
      return new JpaFindingThresholds(entities).read(partnership);
    }
  }
}
