package be.knooppunt.gaps.store.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.whatif.SavedScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioText;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios in a table that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class ScenarioStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Scenario SCENARIO =
      ScenarioText.read(
          List.of(
              new Parameter("stop", "R-S3@2019-06-29"),
              new Parameter("dienst", "R-CAW:DEBT_HELP:DEBT:::Hulp bij schulden: ’s avonds = laat"),
              new Parameter("pad", "R-S6>*1:WARM")));
  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;

  ScenarioStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, ScenarioStoreTest::migrated);
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

  @Test
  void keepsWhatWasChangedAndForgetsWhatIsRemoved() {
    try (EntityManager entities = factory.createEntityManager()) {
      JpaScenarios scenarios = new JpaScenarios(entities);
      SavedScenario mine =
          new SavedScenario(
              "roeselare",
              "Het einde",
              SCENARIO,
              LocalDate.parse("2019-06-30"),
              EvidenceFilter.STATED,
              7,
              "me",
              NOW);
      SavedScenario theirs =
          new SavedScenario(
              "roeselare", "Ander", SCENARIO, null, EvidenceFilter.ALL, 8, "they", NOW);
      entities.getTransaction().begin();
      scenarios.add(mine);
      scenarios.add(theirs);
      mine.rename("Het begin", NOW.plusSeconds(60));
      entities.getTransaction().commit();
      entities.clear();

      SavedScenario found = scenarios.find(mine.id()).orElseThrow();
      assertEquals(SCENARIO, found.scenario());
      assertEquals("Het begin", found.name());
      assertEquals(Optional.of(LocalDate.parse("2019-06-30")), found.day());
      assertEquals(EvidenceFilter.STATED, found.evidence());
      assertEquals(NOW.plusSeconds(60), found.changedAt());
      assertEquals(2, scenarios.listOf("roeselare", Optional.empty()).size());
      assertEquals(1, scenarios.listOf("roeselare", Optional.of("me")).size());
      assertEquals(List.of(), scenarios.listOf("elsewhere", Optional.empty()));

      entities.getTransaction().begin();
      scenarios.remove(found);
      scenarios.remove(scenarios.find(theirs.id()).orElseThrow());
      entities.getTransaction().commit();
      assertTrue(scenarios.listOf("roeselare", Optional.empty()).isEmpty());
    }
  }
}
