package be.knooppunt.mapping.store;

import be.knooppunt.mapping.control.FloorSignals;
import be.knooppunt.mapping.entity.FloorSignal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Signals from the floor in the relational database. */
@ApplicationScoped
public class JpaFloorSignals implements FloorSignals {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaFloorSignals() {}

  /** Keeps them through an entity manager. */
  JpaFloorSignals(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(FloorSignal signal) {
    if (find(signal.id()).isEmpty()) {
      entities.persist(signal);
    }
  }

  @Override
  public Optional<FloorSignal> find(String id) {
    return Optional.ofNullable(entities.find(FloorSignal.class, id));
  }

  @Override
  public List<FloorSignal> listIn(String partnership) {
    return entities
        .createQuery(
            "select s from FloorSignal s where s.partnershipId = :partnership"
                + " order by s.givenOn desc, s.id",
            FloorSignal.class)
        .setParameter("partnership", partnership)
        .getResultList();
  }
}
