package be.knooppunt.learning.store;

import be.knooppunt.learning.control.certificate.PublicKeys;
import be.knooppunt.learning.entity.certificate.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Public halves of keys in the relational database, so that a back-up has them. */
@ApplicationScoped
public class JpaPublicKeys implements PublicKeys {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaPublicKeys() {}

  /** Keeps them through an entity manager. */
  JpaPublicKeys(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<SigningKey> find(String id) {
    return Optional.ofNullable(entities.find(SigningKey.class, id));
  }

  @Override
  public List<SigningKey> list() {
    return entities
        .createQuery("select k from SigningKey k order by k.madeAt desc, k.id", SigningKey.class)
        .getResultList();
  }

  @Override
  public void add(SigningKey key) {
    entities.persist(key);
  }
}
