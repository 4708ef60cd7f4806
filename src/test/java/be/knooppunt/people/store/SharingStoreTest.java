package be.knooppunt.people.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.people.entity.Sharing;
import be.knooppunt.people.entity.SharingChoice;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What partnerships share, in a table that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class SharingStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123Z");

  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;

  SharingStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, Database::entities);
  }

  @AfterAll
  static void close() {
    FACTORIES.values().forEach(EntityManagerFactory::close);
  }

  private void write(Consumer<JpaSharingChoices> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(new JpaSharingChoices(entities));
      entities.getTransaction().commit();
    }
  }

  @Test
  void keepsTheLastChoiceOfEachPartnership() {
    write(
        choices -> {
          choices.add(new SharingChoice("b", Sharing.NOTHING, NOW, "account-1"));
          choices.add(new SharingChoice("a", Sharing.FIGURES, NOW, "account-1"));
        });
    write(
        choices ->
            choices.find("a").orElseThrow().choose(Sharing.MAP, NOW.plusSeconds(60), "account-2"));
    try (EntityManager entities = factory.createEntityManager()) {
      List<SharingChoice> all = new JpaSharingChoices(entities).listAll();
      assertEquals(List.of("a", "b"), all.stream().map(SharingChoice::partnershipId).toList());
      SharingChoice last = all.get(0);
      assertEquals(Sharing.MAP, last.choice());
      assertEquals(NOW.plusSeconds(60), last.since());
      assertEquals("account-2", last.chosenBy());
      assertEquals(2, last.version());
      assertEquals(1, all.get(1).version());
    }
    write(choices -> assertEquals(Optional.empty(), choices.find("c")));
    assertThrows(
        Problem.class,
        () -> write(choices -> choices.add(new SharingChoice("a", Sharing.MAP, NOW, "late"))));
  }
}
