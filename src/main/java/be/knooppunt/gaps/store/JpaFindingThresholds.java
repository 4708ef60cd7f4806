package be.knooppunt.gaps.store;

import be.knooppunt.gaps.control.FindingThresholds;
import be.knooppunt.gaps.entity.findings.Limit;
import be.knooppunt.gaps.entity.findings.SetLimit;
import be.knooppunt.gaps.entity.findings.Thresholds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The limits of partnerships in the relational database, a row for each that was set. */
@ApplicationScoped
public class JpaFindingThresholds implements FindingThresholds {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaFindingThresholds() {}

  /** Keeps them through an entity manager. */
  JpaFindingThresholds(EntityManager entities) {
    this.entities = entities;
  }

  private List<SetLimit> rows(String partnership) {
    return entities
        .createQuery(
            "select s from SetLimit s where s.partnershipId = :partnership order by s.id",
            SetLimit.class)
        .setParameter("partnership", partnership)
        .getResultList();
  }

  @Override
  public Thresholds read(String partnership) {
    Map<Limit, Double> set = new EnumMap<>(Limit.class);
    for (SetLimit row : rows(partnership)) {
      // what an older version allowed counts as not set
      Limit.find(row.limitCode())
          .filter(limit -> limit.admits(row.limitValue()))
          .ifPresent(limit -> set.put(limit, row.limitValue()));
    }
    return new Thresholds(set);
  }

  @Override
  public void keep(String partnership, Thresholds thresholds) {
    rows(partnership).forEach(entities::remove);
    entities.flush();
    thresholds
        .set()
        .forEach((limit, value) -> entities.persist(new SetLimit(partnership, limit, value)));
  }
}
