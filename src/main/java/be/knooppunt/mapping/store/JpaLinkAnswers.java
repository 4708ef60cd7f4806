package be.knooppunt.mapping.store;

import be.knooppunt.mapping.control.LinkAnswers;
import be.knooppunt.mapping.entity.LinkAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Answers by one-time links in the relational database. */
@ApplicationScoped
public class JpaLinkAnswers implements LinkAnswers {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaLinkAnswers() {}

  /** Keeps them through an entity manager. */
  JpaLinkAnswers(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<LinkAnswer> find(String linkId) {
    return Optional.ofNullable(entities.find(LinkAnswer.class, linkId));
  }

  @Override
  public void keep(LinkAnswer answer) {
    if (find(answer.linkId()).isEmpty()) {
      entities.persist(answer);
    }
  }
}
