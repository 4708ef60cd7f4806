package be.knooppunt.people.store;

import be.knooppunt.people.control.SignIns;
import be.knooppunt.people.entity.Moments;
import be.knooppunt.people.entity.SignInSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sign-ins in the relational database. */
@ApplicationScoped
public class JpaSignIns implements SignIns {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaSignIns() {}

  JpaSignIns(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(SignInSession session) {
    entities.persist(session);
  }

  @Override
  public Optional<SignInSession> find(String id) {
    return Optional.ofNullable(entities.find(SignInSession.class, id));
  }

  @Override
  public List<SignInSession> listOf(String accountId) {
    return entities
        .createQuery(
            "select s from SignInSession s where s.accountId = :account"
                + " order by s.seenAt desc, s.id",
            SignInSession.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  @Override
  public void see(String id, Instant now) {
    entities
        .createQuery("update SignInSession s set s.seenAt = :now where s.id = :id")
        .setParameter("now", Moments.column(now))
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public boolean end(String accountId, String id) {
    return entities
            .createQuery("delete from SignInSession s where s.id = :id and s.accountId = :account")
            .setParameter("id", id)
            .setParameter("account", accountId)
            .executeUpdate()
        == 1;
  }

  @Override
  public void endOthers(String accountId, String but) {
    entities
        .createQuery("delete from SignInSession s where s.accountId = :account and s.id <> :but")
        .setParameter("account", accountId)
        .setParameter("but", but)
        .executeUpdate();
  }

  @Override
  public void endBefore(Instant moment) {
    entities
        .createQuery("delete from SignInSession s where s.begunAt < :moment")
        .setParameter("moment", Moments.column(moment))
        .executeUpdate();
  }
}
