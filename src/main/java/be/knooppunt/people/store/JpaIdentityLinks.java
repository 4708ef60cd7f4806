package be.knooppunt.people.store;

import be.knooppunt.people.control.IdentityLinks;
import be.knooppunt.people.entity.ExternalIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** External identities in the relational database. */
@ApplicationScoped
public class JpaIdentityLinks implements IdentityLinks {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaIdentityLinks() {}

  JpaIdentityLinks(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<ExternalIdentity> find(String issuer, String subject) {
    return entities
        .createQuery(
            "select e from ExternalIdentity e where e.issuer = :issuer and e.subject = :subject",
            ExternalIdentity.class)
        .setParameter("issuer", issuer)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ExternalIdentity> listOf(String accountId) {
    return entities
        .createQuery(
            "select e from ExternalIdentity e where e.accountId = :account order by e.issuer",
            ExternalIdentity.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  @Override
  public void add(ExternalIdentity link) {
    entities.persist(link);
    // an identity that is taken already is told here, not at the end of the transaction
    entities.flush();
  }

  @Override
  public void remove(String accountId, String issuer) {
    entities
        .createQuery(
            "delete from ExternalIdentity e where e.accountId = :account and e.issuer = :issuer")
        .setParameter("account", accountId)
        .setParameter("issuer", issuer)
        .executeUpdate();
  }
}
