package be.knooppunt.people.store;

import be.knooppunt.people.control.RoleAssignments;
import be.knooppunt.people.entity.RoleAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Role assignments in the relational database. */
@ApplicationScoped
public class JpaRoleAssignments implements RoleAssignments {
  private static final String SELECT = "select r from RoleAssignment r";
  private static final String ORDER = " order by r.givenAt, r.id";

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaRoleAssignments() {}

  JpaRoleAssignments(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(RoleAssignment assignment) {
    entities.persist(assignment);
  }

  @Override
  public Optional<RoleAssignment> find(String id) {
    return Optional.ofNullable(entities.find(RoleAssignment.class, id));
  }

  @Override
  public List<RoleAssignment> listOf(String accountId) {
    return entities
        .createQuery(SELECT + " where r.accountId = :account" + ORDER, RoleAssignment.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  @Override
  public List<RoleAssignment> listIn(String partnership) {
    return entities
        .createQuery(SELECT + " where r.partnershipId = :partnership" + ORDER, RoleAssignment.class)
        .setParameter("partnership", partnership)
        .getResultList();
  }

  @Override
  public List<RoleAssignment> listAll() {
    return entities.createQuery(SELECT + ORDER, RoleAssignment.class).getResultList();
  }

  @Override
  public boolean remove(String id) {
    return entities
            .createQuery("delete from RoleAssignment r where r.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }
}
