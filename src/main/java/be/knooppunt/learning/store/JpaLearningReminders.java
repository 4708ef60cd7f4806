package be.knooppunt.learning.store;

import be.knooppunt.learning.control.progress.LearningReminders;
import be.knooppunt.learning.entity.progress.LearningReminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Who wants to be reminded, in the relational database; it goes with the account. */
@ApplicationScoped
public class JpaLearningReminders implements LearningReminders {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaLearningReminders() {}

  /** Keeps them through an entity manager. */
  JpaLearningReminders(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<LearningReminder> find(String account) {
    return Optional.ofNullable(entities.find(LearningReminder.class, account));
  }

  @Override
  public Optional<LearningReminder> findByCode(String code) {
    return entities
        .createQuery(
            "select r from LearningReminder r where r.stopCode = :code", LearningReminder.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<LearningReminder> listAll() {
    return entities
        .createQuery(
            "select r from LearningReminder r order by r.accountId", LearningReminder.class)
        .getResultList();
  }

  @Override
  public void add(LearningReminder reminder) {
    entities.persist(reminder);
  }

  @Override
  public void remove(LearningReminder reminder) {
    entities.remove(reminder);
  }
}
