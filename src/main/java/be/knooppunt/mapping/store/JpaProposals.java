package be.knooppunt.mapping.store;

import be.knooppunt.mapping.control.Proposals;
import be.knooppunt.mapping.entity.Proposal;
import be.knooppunt.network.entity.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Proposals in the relational database. */
@ApplicationScoped
public class JpaProposals implements Proposals {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaProposals() {}

  /** Keeps them through an entity manager. */
  JpaProposals(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Proposal proposal) {
    entities.persist(proposal);
  }

  @Override
  public Optional<Proposal> find(String id) {
    return Optional.ofNullable(entities.find(Proposal.class, id));
  }

  @Override
  public List<Proposal> listOpen(String steward) {
    return entities
        .createQuery(
            "select p from Proposal p where p.stewardId = :steward and p.state = :state"
                + " order by p.proposedAt, p.id",
            Proposal.class)
        .setParameter("steward", steward)
        .setParameter("state", Proposal.State.OPEN)
        .getResultList();
  }

  @Override
  public List<Proposal> listOf(String partnership, RecordKey key) {
    return entities
        .createQuery(
            "select p from Proposal p where p.partnershipId = :partnership"
                + " and p.recordKind = :kind and p.recordId = :id"
                + " order by p.proposedAt desc, p.id",
            Proposal.class)
        .setParameter("partnership", partnership)
        .setParameter("kind", key.kind())
        .setParameter("id", key.id())
        .getResultList();
  }
}
