package be.knooppunt.people.store;

import be.knooppunt.people.control.LinkStore;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.Moments;
import be.knooppunt.people.entity.OneTimeLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One-time links in the relational database. A change is one statement, so that one caller wins.
 */
@ApplicationScoped
public class JpaOneTimeLinks implements LinkStore {
  private static final String OPEN =
      " and l.usedAt is null and l.revokedAt is null and l.expiresAt > :now";

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaOneTimeLinks() {}

  JpaOneTimeLinks(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(OneTimeLink link) {
    entities.persist(link);
  }

  @Override
  public Optional<OneTimeLink> find(String id) {
    return Optional.ofNullable(entities.find(OneTimeLink.class, id));
  }

  @Override
  public Optional<OneTimeLink> findByHash(LinkKind kind, String tokenHash) {
    return entities
        .createQuery(
            "select l from OneTimeLink l where l.kind = :kind and l.tokenHash = :hash",
            OneTimeLink.class)
        .setParameter("kind", kind)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<OneTimeLink> listOpen(LinkKind kind, Instant now) {
    return entities
        .createQuery(
            "select l from OneTimeLink l where l.kind = :kind"
                + OPEN
                + " order by l.createdAt desc, l.id",
            OneTimeLink.class)
        .setParameter("kind", kind)
        .setParameter("now", Moments.column(now))
        .getResultList();
  }

  @Override
  public boolean use(String id, Instant now) {
    return changed("update OneTimeLink l set l.usedAt = :now where l.id = :id" + OPEN, id, now);
  }

  @Override
  public boolean reopen(String id) {
    return entities
            .createQuery(
                "update OneTimeLink l set l.usedAt = null"
                    + " where l.id = :id and l.usedAt is not null and l.revokedAt is null")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  @Override
  public boolean close(String id, Instant now) {
    return changed("update OneTimeLink l set l.revokedAt = :now where l.id = :id" + OPEN, id, now);
  }

  private boolean changed(String statement, String id, Instant now) {
    return entities
            .createQuery(statement)
            .setParameter("id", id)
            .setParameter("now", Moments.column(now))
            .executeUpdate()
        == 1;
  }

  @Override
  public void closeAll(LinkKind kind, String data, Instant now) {
    closeThose("l.data = :value", kind, data, now);
  }

  @Override
  public void closeAllBy(LinkKind kind, String createdBy, Instant now) {
    closeThose("l.createdBy = :value", kind, createdBy, now);
  }

  private void closeThose(String which, LinkKind kind, String value, Instant now) {
    entities
        .createQuery(
            "update OneTimeLink l set l.revokedAt = :now where l.kind = :kind and " + which + OPEN)
        .setParameter("kind", kind)
        .setParameter("value", value)
        .setParameter("now", Moments.column(now))
        .executeUpdate();
  }
}
