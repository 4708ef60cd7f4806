package be.knooppunt.people.store;

import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.entity.Account;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.relational.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** Accounts in the relational database. */
@ApplicationScoped
public class JpaAccounts implements Accounts {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  JpaAccounts() {}

  JpaAccounts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Account> find(String id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  @Override
  public Optional<Account> findByName(String signInName) {
    return entities
        .createQuery("select a from Account a where a.signInName = :name", Account.class)
        .setParameter("name", Account.normalise(signInName))
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Account> findByEmail(String email) {
    return entities
        .createQuery("select a from Account a where a.email = :email", Account.class)
        .setParameter("email", Account.normalise(email))
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Account> listAll() {
    return entities
        .createQuery("select a from Account a order by a.signInName", Account.class)
        .getResultList();
  }

  @Override
  public boolean remove(String id) {
    return entities
            .createQuery("delete from Account a where a.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  @Override
  public boolean isEmpty() {
    return entities.createQuery("select count(a) from Account a", Long.class).getSingleResult()
        == 0;
  }

  @Override
  public void add(Account account) {
    entities.persist(account);
    try {
      // a name that is taken already is told here, not at the end of the transaction
      entities.flush();
    } catch (PersistenceException e) {
      if (DatabaseTrouble.isIn(e)) {
        throw e;
      }
      // without its cause: what the database says holds the name, and would be logged
      throw new Problem(
          Problem.Kind.CONFLICT, "name", "This name is taken.", "Choose another name.");
    }
  }
}
