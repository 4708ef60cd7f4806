package be.knooppunt.gaps.store.whatif;

import be.knooppunt.gaps.control.whatif.Scenarios;
import be.knooppunt.gaps.entity.whatif.SavedScenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Scenarios in the relational database. */
@ApplicationScoped
public class JpaScenarios implements Scenarios {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaScenarios() {}

  /** Keeps them through an entity manager. */
  JpaScenarios(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(SavedScenario scenario) {
    entities.persist(scenario);
    entities.flush(); // whoever made it gets to know its version
  }

  @Override
  public Optional<SavedScenario> find(String id) {
    return Optional.ofNullable(entities.find(SavedScenario.class, id));
  }

  @Override
  public List<SavedScenario> listOf(String partnership, Optional<String> account) {
    return entities
        .createQuery(
            "select s from SavedScenario s where s.partnershipId = :partnership"
                + " and (:everybody = true or s.madeBy = :account)"
                + " order by s.madeAt desc, s.id",
            SavedScenario.class)
        .setParameter("partnership", partnership)
        .setParameter("everybody", account.isEmpty())
        .setParameter("account", account.orElse(""))
        .getResultList();
  }

  @Override
  public void remove(SavedScenario scenario) {
    entities.remove(scenario);
  }
}
