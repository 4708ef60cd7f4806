package be.knooppunt.platform.mail.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.WaitingLetter;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Waiting letters, in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
class OutboxStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00.123456Z");

  private final EntityManagerFactory factory;

  OutboxStoreTest(Database database) {
    factory = database.entities();
  }

  private <T> T transact(Function<JpaOutbox, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      T result = work.apply(new JpaOutbox(entities));
      entities.getTransaction().commit();
      return result;
    }
  }

  private WaitingLetter keep(String text, Instant at) {
    WaitingLetter letter = new WaitingLetter(new Letter("an@example.org", "Één", text), at);
    transact(
        box -> {
          box.add(letter);
          return true;
        });
    return letter;
  }

  private Optional<WaitingLetter> take(Instant now) {
    return transact(
        box -> {
          Optional<WaitingLetter> due = box.findDue(now);
          due.ifPresent(letter -> letter.begin(now));
          return due;
        });
  }

  @Test
  void givesTheOneThatWaitedLongest() {
    String longText = "Dag 👋\n".repeat(2000);
    keep("later", NOW.plusSeconds(1));
    WaitingLetter first = keep(longText, NOW);
    assertEquals(Optional.empty(), take(NOW.minusSeconds(1)));

    WaitingLetter taken = take(NOW.plusSeconds(2)).orElseThrow();
    assertEquals(first.id(), taken.id());
    assertEquals(new Letter("an@example.org", "Één", longText), taken.letter());
    assertEquals(1, taken.tries());
    assertEquals("later", take(NOW.plusSeconds(2)).orElseThrow().letter().text());
    assertEquals(Optional.empty(), take(NOW.plusSeconds(2)), "both are being tried");

    WaitingLetter again = take(NOW.plusSeconds(2 + 120)).orElseThrow();
    assertEquals(first.id(), again.id());
    assertEquals(2, again.tries());
    transact(
        box -> {
          box.remove(first.id());
          return true;
        });
    assertEquals("later", take(NOW.plusSeconds(3600)).orElseThrow().letter().text());
  }

  @Test
  void twoPortalsDoNotTakeTheSameLetter() throws Exception {
    WaitingLetter letter = keep("Een", NOW);
    CountDownLatch read = new CountDownLatch(1);
    CompletableFuture<Optional<WaitingLetter>> other =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                assertTrue(read.await(20, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return take(NOW);
            });
    Optional<WaitingLetter> mine =
        transact(
            box -> {
              Optional<WaitingLetter> due = box.findDue(NOW);
              read.countDown();
              due.ifPresent(one -> one.begin(NOW));
              return due;
            });
    assertEquals(Optional.of(letter.id()), mine.map(WaitingLetter::id));
    assertEquals(Optional.empty(), other.get(30, TimeUnit.SECONDS));
  }
}
