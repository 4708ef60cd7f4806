package be.knooppunt.learning.store;

import be.knooppunt.learning.control.records.RecordOutbox;
import be.knooppunt.learning.entity.records.WaitingStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Statements that wait, in the relational database; they go with the consent. */
@ApplicationScoped
public class JpaRecordOutbox implements RecordOutbox {
  private static final String IN_ORDER = " order by w.madeAt, w.part, w.id";

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaRecordOutbox() {}

  /** Keeps them through an entity manager. */
  JpaRecordOutbox(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(WaitingStatement statement) {
    entities.persist(statement);
  }

  @Override
  public Optional<WaitingStatement> findDue(Instant now) {
    return due(false, IN_ORDER, now).or(() -> due(true, " order by w.nextTry, w.id", now));
  }

  private Optional<WaitingStatement> due(boolean aside, String order, Instant now) {
    Optional<String> first =
        entities
            .createQuery(
                "select w.id from WaitingStatement w where w.isAside = :aside" + order,
                String.class)
            .setParameter("aside", aside)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    // another portal may have taken it between the two questions: what is read under the lock holds
    return first
        .flatMap(
            id ->
                Optional.ofNullable(
                    entities.find(WaitingStatement.class, id, LockModeType.PESSIMISTIC_WRITE)))
        .filter(statement -> !statement.nextTry().isAfter(now));
  }

  @Override
  public Optional<WaitingStatement> find(String id) {
    return Optional.ofNullable(entities.find(WaitingStatement.class, id));
  }

  @Override
  public List<WaitingStatement> listOf(String account) {
    return entities
        .createQuery(
            "select w from WaitingStatement w where w.accountId = :account" + IN_ORDER,
            WaitingStatement.class)
        .setParameter("account", account)
        .getResultList();
  }

  @Override
  public List<WaitingStatement> list(boolean aside, int most) {
    return entities
        .createQuery(
            "select w from WaitingStatement w where w.isAside = :aside" + IN_ORDER,
            WaitingStatement.class)
        .setParameter("aside", aside)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public long count(boolean aside) {
    return entities
        .createQuery("select count(w) from WaitingStatement w where w.isAside = :aside", Long.class)
        .setParameter("aside", aside)
        .getSingleResult();
  }

  @Override
  public void remove(String id) {
    entities
        .createQuery("delete from WaitingStatement w where w.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public void removeAll(String account) {
    entities
        .createQuery("delete from WaitingStatement w where w.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
