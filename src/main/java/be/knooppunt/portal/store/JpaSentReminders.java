package be.knooppunt.portal.store;

import be.knooppunt.portal.control.SentReminders;
import be.knooppunt.portal.entity.SentReminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** Who was reminded, in the relational database. */
@ApplicationScoped
public class JpaSentReminders implements SentReminders {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaSentReminders() {}

  /** Keeps them through an entity manager. */
  JpaSentReminders(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean has(String id) {
    return entities.find(SentReminder.class, id) != null;
  }

  @Override
  public void add(SentReminder sent) {
    entities.persist(sent);
    entities.flush(); // whoever comes second fails here, before a letter is written
  }

  @Override
  public void forgetBefore(LocalDate day) {
    entities
        .createQuery("delete from SentReminder s where s.sentOn < :day")
        .setParameter("day", day)
        .executeUpdate();
  }
}
