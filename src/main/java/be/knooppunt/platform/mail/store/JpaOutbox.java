package be.knooppunt.platform.mail.store;

import be.knooppunt.platform.mail.WaitingLetter;
import be.knooppunt.platform.mail.control.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Waiting letters in the relational database. */
@ApplicationScoped
public class JpaOutbox implements Outbox {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaOutbox() {}

  JpaOutbox(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(WaitingLetter letter) {
    entities.persist(letter);
  }

  @Override
  public Optional<WaitingLetter> findDue(Instant now) {
    Optional<String> longest =
        entities
            .createQuery(
                "select w.id from WaitingLetter w where w.nextTry <= :now"
                    + " order by w.nextTry, w.createdAt, w.id",
                String.class)
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    // another portal may have taken it between the two questions: what is read under the lock holds
    return longest
        .flatMap(
            id ->
                Optional.ofNullable(
                    entities.find(WaitingLetter.class, id, LockModeType.PESSIMISTIC_WRITE)))
        .filter(letter -> !letter.nextTry().isAfter(now));
  }

  @Override
  public void remove(String id) {
    entities
        .createQuery("delete from WaitingLetter w where w.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
