package be.knooppunt.learning.store;

import be.knooppunt.learning.control.attempts.Attempts;
import be.knooppunt.learning.entity.attempts.QuizAnswer;
import be.knooppunt.learning.entity.attempts.QuizAttempt;
import be.knooppunt.people.entity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Attempts in the relational database; the database removes them with their account. */
@ApplicationScoped
public class JpaAttempts implements Attempts {
  private static final String ACCOUNT = "account";

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaAttempts() {}

  /** Keeps them through an entity manager. */
  JpaAttempts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean hold(String account) {
    return entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE) != null;
  }

  @Override
  public List<QuizAttempt> list(String account, String module) {
    return entities
        .createQuery(
            "select a from QuizAttempt a where a.accountId = :account and a.moduleId = :module"
                + " order by a.turn",
            QuizAttempt.class)
        .setParameter(ACCOUNT, account)
        .setParameter("module", module)
        .getResultList();
  }

  @Override
  public List<QuizAttempt> listOf(String account) {
    return entities
        .createQuery(
            "select a from QuizAttempt a where a.accountId = :account order by a.moduleId, a.turn",
            QuizAttempt.class)
        .setParameter(ACCOUNT, account)
        .getResultList();
  }

  @Override
  public Optional<QuizAttempt> hold(String account, String attempt) {
    return Optional.ofNullable(
            entities.find(QuizAttempt.class, attempt, LockModeType.PESSIMISTIC_WRITE))
        .filter(found -> found.accountId().equals(account));
  }

  @Override
  public Optional<QuizAttempt> find(String account, String attempt) {
    return Optional.ofNullable(entities.find(QuizAttempt.class, attempt))
        .filter(found -> found.accountId().equals(account));
  }

  @Override
  public List<QuizAnswer> answers(String attempt) {
    return entities
        .createQuery(
            "select a from QuizAnswer a where a.attemptId = :attempt order by a.place",
            QuizAnswer.class)
        .setParameter("attempt", attempt)
        .getResultList();
  }

  @Override
  public void add(QuizAttempt attempt, List<QuizAnswer> answers) {
    entities.persist(attempt);
    entities.flush(); // the questions refer to it
    answers.forEach(entities::persist);
  }

  @Override
  public void remove(QuizAttempt attempt) {
    entities.remove(attempt);
  }
}
