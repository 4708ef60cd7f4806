package be.knooppunt.mapping.store;

import be.knooppunt.mapping.control.Rounds;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundPartner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Rounds of questions in the relational database. */
@ApplicationScoped
public class JpaRounds implements Rounds {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaRounds() {}

  /** Keeps them through an entity manager. */
  JpaRounds(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(PartnerRound round) {
    entities.persist(round);
    entities.flush(); // its organisations name it
  }

  @Override
  public void add(RoundPartner partner) {
    entities.persist(partner);
  }

  @Override
  public Optional<PartnerRound> find(String id) {
    return Optional.ofNullable(entities.find(PartnerRound.class, id));
  }

  @Override
  public List<PartnerRound> listOf(String partnership) {
    return entities
        .createQuery(
            "select r from PartnerRound r where r.partnershipId = :partnership"
                + " order by r.madeAt desc, r.id",
            PartnerRound.class)
        .setParameter("partnership", partnership)
        .getResultList();
  }

  @Override
  public Optional<RoundPartner> findPartner(String id) {
    return Optional.ofNullable(entities.find(RoundPartner.class, id));
  }

  @Override
  public List<RoundPartner> listPartners(String round) {
    return entities
        .createQuery(
            "select p from RoundPartner p where p.roundId = :round order by p.organisationId",
            RoundPartner.class)
        .setParameter("round", round)
        .getResultList();
  }
}
