package be.knooppunt.testing;

import be.knooppunt.learning.control.certificate.Certificates;
import be.knooppunt.learning.control.certificate.PublicKeys;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.CertificateStatus;
import be.knooppunt.learning.entity.certificate.SigningKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Certificates, kept in memory. */
public final class MemoryCertificates implements Certificates {
  private final Map<String, Certificate> certificates = new LinkedHashMap<>();
  private final Map<Integer, CertificateStatus> statuses = new TreeMap<>();

  @Override
  public Optional<Certificate> find(String id) {
    return Optional.ofNullable(certificates.get(id));
  }

  @Override
  public List<Certificate> listOf(String account) {
    return certificates.values().stream()
        .filter(one -> one.accountId().equals(account))
        .sorted(Comparator.comparing(Certificate::issuedAt).reversed())
        .toList();
  }

  @Override
  public List<Certificate> listIn(String partnership) {
    return certificates.values().stream()
        .filter(one -> one.partnershipId().equals(partnership))
        .toList();
  }

  @Override
  public void add(Certificate certificate) {
    certificates.put(certificate.id(), certificate);
  }

  @Override
  public void remove(Certificate certificate) {
    certificates.remove(certificate.id());
  }

  @Override
  public Optional<CertificateStatus> findStatus(int place) {
    return Optional.ofNullable(statuses.get(place));
  }

  @Override
  public int countStatuses() {
    return statuses.size();
  }

  @Override
  public void addStatus(CertificateStatus status) {
    statuses.put(status.place(), status);
  }

  @Override
  public List<Integer> listRevoked(int from, int until) {
    return statuses.values().stream()
        .filter(CertificateStatus::isRevoked)
        .map(CertificateStatus::place)
        .filter(place -> place >= from && place < until)
        .toList();
  }

  /** Public halves of keys, kept in memory. */
  public static final class Keys implements PublicKeys {
    private final Map<String, SigningKey> keys = new LinkedHashMap<>();

    @Override
    public Optional<SigningKey> find(String id) {
      return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<SigningKey> list() {
      List<SigningKey> all = new ArrayList<>(keys.values());
      all.sort(Comparator.comparing(SigningKey::madeAt).reversed());
      return all;
    }

    @Override
    public void add(SigningKey key) {
      keys.put(key.id(), key);
    }
  }
}
