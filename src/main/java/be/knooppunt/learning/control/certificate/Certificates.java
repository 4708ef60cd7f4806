package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.CertificateStatus;
import java.util.List;
import java.util.Optional;

/** Keeps certificates and their places in the status list. Tests have an implementation too. */
public interface Certificates {
  /** One of them. */
  Optional<Certificate> find(String id);

  /** Those of an account, the newest first. */
  List<Certificate> listOf(String account);

  /** Those that were earned in a partnership. */
  List<Certificate> listIn(String partnership);

  /** Keeps a new one. */
  void add(Certificate certificate);

  /** Forgets one; its place stays taken. */
  void remove(Certificate certificate);

  /** A place that was taken. */
  Optional<CertificateStatus> findStatus(int place);

  /** How many places were taken. */
  int countStatuses();

  /** Takes a place. */
  void addStatus(CertificateStatus status);

  /** The withdrawn places from one up to another, which is not counted in. */
  List<Integer> listRevoked(int from, int until);
}
