package be.knooppunt.learning.store;

import be.knooppunt.learning.control.records.RecordConsents;
import be.knooppunt.learning.entity.records.RecordConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Who agreed, in the relational database; it goes with the account. */
@ApplicationScoped
public class JpaRecordConsents implements RecordConsents {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaRecordConsents() {}

  /** Keeps them through an entity manager. */
  JpaRecordConsents(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<RecordConsent> find(String account) {
    return Optional.ofNullable(entities.find(RecordConsent.class, account));
  }

  @Override
  public long count() {
    return entities
        .createQuery("select count(c) from RecordConsent c", Long.class)
        .getSingleResult();
  }

  @Override
  public void add(RecordConsent consent) {
    entities.persist(consent);
  }

  @Override
  public void remove(String account) {
    find(account).ifPresent(entities::remove);
  }
}
