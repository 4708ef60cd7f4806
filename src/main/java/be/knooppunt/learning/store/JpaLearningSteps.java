package be.knooppunt.learning.store;

import be.knooppunt.learning.control.progress.LearningSteps;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.people.entity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What learners did, in the relational database; it goes with the account. */
@ApplicationScoped
public class JpaLearningSteps implements LearningSteps {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaLearningSteps() {}

  /** Keeps them through an entity manager. */
  JpaLearningSteps(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean hold(String account) {
    return entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE) != null;
  }

  @Override
  public List<LearningStep> list(LearningStep.Place place) {
    return entities
        .createQuery(
            "select s from LearningStep s where s.accountId = :account"
                + " and s.partnershipId = :partnership and s.moduleId = :module"
                + " order by s.kind, s.lesson",
            LearningStep.class)
        .setParameter("account", place.account())
        .setParameter("partnership", place.partnership())
        .setParameter("module", place.module().text())
        .getResultList();
  }

  @Override
  public List<LearningStep> listOf(String account) {
    return entities
        .createQuery(
            "select s from LearningStep s where s.accountId = :account"
                + " order by s.partnershipId, s.moduleId, s.kind, s.lesson",
            LearningStep.class)
        .setParameter("account", account)
        .getResultList();
  }

  @Override
  public List<LearningStep> listIn(String partnership) {
    return entities
        .createQuery(
            "select s from LearningStep s where s.partnershipId = :partnership"
                + " order by s.moduleId, s.accountId, s.kind, s.lesson",
            LearningStep.class)
        .setParameter("partnership", partnership)
        .getResultList();
  }

  @Override
  public void add(LearningStep step) {
    entities.persist(step);
  }

  @Override
  public void removeAll(String account) {
    entities
        .createQuery("delete from LearningStep s where s.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
