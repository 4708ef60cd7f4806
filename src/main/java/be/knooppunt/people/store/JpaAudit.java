package be.knooppunt.people.store;

import be.knooppunt.people.control.AuditStore;
import be.knooppunt.people.entity.AuditEntry;
import be.knooppunt.people.entity.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit log in the relational database. */
@ApplicationScoped
public class JpaAudit implements AuditStore {
  private static final String ORDER = " order by e.at desc, e.id desc";

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaAudit() {}

  JpaAudit(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(AuditEntry entry) {
    entities.persist(entry);
  }

  @Override
  public List<AuditEntry> list(@Nullable String after, int most) {
    AuditEntry last = after == null ? null : entities.find(AuditEntry.class, after);
    if (last == null) {
      return entities
          .createQuery("select e from AuditEntry e" + ORDER, AuditEntry.class)
          .setMaxResults(most)
          .getResultList();
    }
    return entities
        .createQuery(
            "select e from AuditEntry e where e.at < :at or (e.at = :at and e.id < :id)" + ORDER,
            AuditEntry.class)
        .setParameter("at", Moments.column(last.at()))
        .setParameter("id", last.id())
        .setMaxResults(most)
        .getResultList();
  }
}
