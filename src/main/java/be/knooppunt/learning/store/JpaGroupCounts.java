package be.knooppunt.learning.store;

import be.knooppunt.learning.control.progress.GroupCounts;
import be.knooppunt.learning.entity.progress.GroupCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What was told of groups, in the relational database. */
@ApplicationScoped
public class JpaGroupCounts implements GroupCounts {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaGroupCounts() {}

  /** Keeps them through an entity manager. */
  JpaGroupCounts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<GroupCount> list(String partnership, LocalDate firstDay) {
    return entities
        .createQuery(
            "select c from GroupCount c where c.partnershipId = :partnership"
                + " and c.firstDay = :day order by c.moduleId",
            GroupCount.class)
        .setParameter("partnership", partnership)
        .setParameter("day", firstDay)
        .getResultList();
  }

  @Override
  public void add(List<GroupCount> counts) {
    for (GroupCount count : counts) {
      entities.persist(count);
      entities.flush(); // one order for all, so that two portals never wait for each other
    }
  }

  @Override
  public void forgetBefore(String partnership, LocalDate day) {
    entities
        .createQuery(
            "delete from GroupCount c where c.partnershipId = :partnership and c.firstDay < :day")
        .setParameter("partnership", partnership)
        .setParameter("day", day)
        .executeUpdate();
  }
}
