package be.knooppunt.gaps.store;

import be.knooppunt.gaps.control.Gaps;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapCheck;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapNote;
import be.knooppunt.platform.relational.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The register of gaps in the relational database. */
@ApplicationScoped
public class JpaGaps implements Gaps {
  private static final String PARTNERSHIP = "partnership";
  private static final String GAP = "gap";

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaGaps() {}

  /** Keeps them through an entity manager. */
  JpaGaps(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean add(Gap gap, GapEvent taken) {
    entities.persist(gap);
    if (!write()) {
      return false;
    }
    entities.persist(taken);
    return true;
  }

  @Override
  public void add(GapEvent event) {
    entities.persist(event);
  }

  @Override
  public void add(GapNote note) {
    entities.persist(note);
  }

  @Override
  public boolean write() {
    try {
      entities.flush();
      return true;
    } catch (PersistenceException e) {
      if (DatabaseTrouble.isIn(e)) {
        throw e;
      }
      return false; // the version or the number of an event was taken by somebody else
    }
  }

  @Override
  public Optional<Gap> find(String id) {
    return Optional.ofNullable(entities.find(Gap.class, id));
  }

  @Override
  public Optional<Gap> findFor(String partnership, String findingKey) {
    return entities
        .createQuery(
            "select g from Gap g where g.partnershipId = :partnership and g.findingKey = :key",
            Gap.class)
        .setParameter(PARTNERSHIP, partnership)
        .setParameter("key", findingKey)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Gap> listIn(String partnership) {
    return entities
        .createQuery(
            "select g from Gap g where g.partnershipId = :partnership order by g.findingKey",
            Gap.class)
        .setParameter(PARTNERSHIP, partnership)
        .getResultList();
  }

  @Override
  public List<String> listPartnerships() {
    return entities
        .createQuery(
            "select distinct g.partnershipId from Gap g order by g.partnershipId", String.class)
        .getResultList();
  }

  @Override
  public List<GapEvent> listEvents(String gap) {
    return entities
        .createQuery(
            "select e from GapEvent e where e.gapId = :gap order by e.sequence", GapEvent.class)
        .setParameter(GAP, gap)
        .getResultList();
  }

  @Override
  public List<GapNote> listNotes(String gap) {
    return entities
        .createQuery(
            "select n from GapNote n where n.gapId = :gap order by n.writtenAt, n.id",
            GapNote.class)
        .setParameter(GAP, gap)
        .getResultList();
  }

  @Override
  public Optional<GapCheck> findCheck(String partnership) {
    return Optional.ofNullable(entities.find(GapCheck.class, partnership));
  }

  @Override
  public Optional<GapCheck> lockCheck(String partnership) {
    return Optional.ofNullable(
        entities.find(GapCheck.class, partnership, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(GapCheck check) {
    entities.persist(check);
    entities.flush();
  }
}
