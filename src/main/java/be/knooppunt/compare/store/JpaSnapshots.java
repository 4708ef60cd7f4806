package be.knooppunt.compare.store;

import be.knooppunt.compare.control.Snapshots;
import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.SnapshotPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Snapshots and their plans in the relational database. */
@ApplicationScoped
public class JpaSnapshots implements Snapshots {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaSnapshots() {}

  /** Keeps them through an entity manager. */
  JpaSnapshots(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(NetworkSnapshot snapshot) {
    entities.persist(snapshot);
    entities.flush(); // whoever made it gets to know its version
  }

  @Override
  public Optional<NetworkSnapshot> find(String id) {
    return Optional.ofNullable(entities.find(NetworkSnapshot.class, id));
  }

  @Override
  public List<NetworkSnapshot> listOf(String partnership) {
    return entities
        .createQuery(
            "select s from NetworkSnapshot s where s.partnershipId = :partnership"
                + " order by s.moment desc, s.id",
            NetworkSnapshot.class)
        .setParameter("partnership", partnership)
        .getResultList();
  }

  @Override
  public void remove(NetworkSnapshot snapshot) {
    entities.remove(snapshot);
  }

  @Override
  public Optional<SnapshotPlan> findPlan(String partnership) {
    return Optional.ofNullable(entities.find(SnapshotPlan.class, partnership));
  }

  @Override
  public void addPlan(SnapshotPlan plan) {
    entities.persist(plan);
  }

  @Override
  public List<SnapshotPlan> listPlans() {
    return entities
        .createQuery("select p from SnapshotPlan p order by p.partnershipId", SnapshotPlan.class)
        .getResultList();
  }
}
