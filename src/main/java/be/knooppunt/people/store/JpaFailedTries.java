package be.knooppunt.people.store;

import be.knooppunt.people.control.FailedTries;
import be.knooppunt.people.entity.FailedTry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Failed tries in the relational database. */
@ApplicationScoped
public class JpaFailedTries implements FailedTries {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaFailedTries() {}

  JpaFailedTries(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(FailedTry failed) {
    entities.persist(failed);
  }

  @Override
  public List<FailedTry> listSince(String who, Instant since) {
    return entities
        .createQuery(
            "select f from FailedTry f where f.who = :who and f.triedAt > :since"
                + " order by f.triedAt desc",
            FailedTry.class)
        .setParameter("who", who)
        .setParameter("since", since.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  @Override
  public void forget(String id) {
    entities
        .createQuery("delete from FailedTry f where f.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public void forgetAll(String who) {
    entities
        .createQuery("delete from FailedTry f where f.who = :who")
        .setParameter("who", who)
        .executeUpdate();
  }

  @Override
  public void forgetBefore(Instant moment) {
    entities
        .createQuery("delete from FailedTry f where f.triedAt < :moment")
        .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
