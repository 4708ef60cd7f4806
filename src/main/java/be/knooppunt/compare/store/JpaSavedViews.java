package be.knooppunt.compare.store;

import be.knooppunt.compare.control.SavedViews;
import be.knooppunt.compare.entity.SavedView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Saved views in the relational database; the database removes them with their account. */
@ApplicationScoped
public class JpaSavedViews implements SavedViews {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaSavedViews() {}

  /** Keeps them through an entity manager. */
  JpaSavedViews(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(SavedView view) {
    entities.persist(view);
  }

  @Override
  public Optional<SavedView> find(String id) {
    return Optional.ofNullable(entities.find(SavedView.class, id));
  }

  @Override
  public List<SavedView> listOf(String account) {
    return entities
        .createQuery(
            "select v from SavedView v where v.accountId = :account order by v.madeAt desc, v.id",
            SavedView.class)
        .setParameter("account", account)
        .getResultList();
  }

  @Override
  public void remove(SavedView view) {
    entities.remove(view);
  }
}
