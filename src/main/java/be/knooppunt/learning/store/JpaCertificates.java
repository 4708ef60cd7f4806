package be.knooppunt.learning.store;

import be.knooppunt.learning.control.certificate.Certificates;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.CertificateStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Certificates in the relational database; they go with the account, their places do not. */
@ApplicationScoped
public class JpaCertificates implements Certificates {
  @PersistenceContext private EntityManager entities;

  /** For the container. */
  protected JpaCertificates() {}

  /** Keeps them through an entity manager. */
  JpaCertificates(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Certificate> find(String id) {
    return Optional.ofNullable(entities.find(Certificate.class, id));
  }

  @Override
  public List<Certificate> listOf(String account) {
    return entities
        .createQuery(
            "select c from Certificate c where c.accountId = :account"
                + " order by c.issuedAt desc, c.id",
            Certificate.class)
        .setParameter("account", account)
        .getResultList();
  }

  @Override
  public List<Certificate> listIn(String partnership) {
    return entities
        .createQuery(
            "select c from Certificate c where c.partnershipId = :partnership order by c.id",
            Certificate.class)
        .setParameter("partnership", partnership)
        .getResultList();
  }

  @Override
  public void add(Certificate certificate) {
    entities.persist(certificate);
  }

  @Override
  public void remove(Certificate certificate) {
    entities.remove(certificate);
  }

  @Override
  public Optional<CertificateStatus> findStatus(int place) {
    return Optional.ofNullable(entities.find(CertificateStatus.class, place));
  }

  @Override
  public int countStatuses() {
    return entities
        .createQuery("select count(s) from CertificateStatus s", Long.class)
        .getSingleResult()
        .intValue();
  }

  @Override
  public void addStatus(CertificateStatus status) {
    entities.persist(status);
    entities.flush(); // its certificate refers to it
  }

  @Override
  public List<Integer> listRevoked(int from, int until) {
    return entities
        .createQuery(
            "select s.place from CertificateStatus s where s.revoked = true"
                + " and s.place >= :from and s.place < :until order by s.place",
            Integer.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }
}
