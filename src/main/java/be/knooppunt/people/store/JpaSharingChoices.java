package be.knooppunt.people.store;

import be.knooppunt.people.control.ChooseSharing;
import be.knooppunt.people.control.SharingChoices;
import be.knooppunt.people.entity.SharingChoice;
import be.knooppunt.platform.relational.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** What partnerships share, in the relational database: a row for each that ever chose. */
@ApplicationScoped
public class JpaSharingChoices implements SharingChoices {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaSharingChoices() {}

  JpaSharingChoices(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<SharingChoice> listAll() {
    return entities
        .createQuery("select s from SharingChoice s order by s.partnershipId", SharingChoice.class)
        .getResultList();
  }

  @Override
  public Optional<SharingChoice> find(String partnership) {
    // two who choose at once choose one after the other
    return Optional.ofNullable(
        entities.find(SharingChoice.class, partnership, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(SharingChoice choice) {
    entities.persist(choice);
    try {
      // told here, not at the end of the transaction
      entities.flush();
    } catch (PersistenceException e) {
      if (DatabaseTrouble.isIn(e)) {
        throw e;
      }
      throw ChooseSharing.changedMeanwhile();
    }
  }
}
