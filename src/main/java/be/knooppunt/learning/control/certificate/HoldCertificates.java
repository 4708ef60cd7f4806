package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.control.progress.OwnLearning;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.Certificate.Revoker;
import be.knooppunt.learning.entity.certificate.CertificateStatus;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.Audit;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Certificates for those who have to do with them: whoever has the link of one, its holder, and the
 * coordinator of the partnership, who can withdraw one with a reason but has no list of them.
 */
@ApplicationScoped
public class HoldCertificates implements OwnLearning {
  @Inject private Certificates certificates;
  @Inject private CurrentRights rights;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** For the container. */
  protected HoldCertificates() {}

  /** Certificates in a store. */
  public HoldCertificates(
      Certificates certificates, CurrentRights rights, Audit audit, Clock clock) {
    this.certificates = certificates;
    this.rights = rights;
    this.audit = audit;
    this.clock = clock;
  }

  /** One of them, for whoever has its link. */
  @Transactional
  public Optional<Certificate> find(String id) {
    return certificates.find(id);
  }

  /** Those of whoever asks, the newest first. */
  @Transactional
  public List<Certificate> listMine() {
    return certificates.listOf(rights.requireAccountId());
  }

  /** Tells whether whoever asks holds it. */
  public boolean isMine(Certificate certificate) {
    return rights.isSignedIn() && rights.accountId().equals(Optional.of(certificate.accountId()));
  }

  /** Tells whether whoever asks may withdraw it as a coordinator. */
  public boolean mayRevoke(Certificate certificate) {
    return !certificate.isRevoked() && leads(certificate);
  }

  /** Tells whether whoever asks leads the partnership in which it was earned. */
  public boolean leads(Certificate certificate) {
    return rights.isSignedIn() && rights.mayCoordinate(certificate.partnershipId());
  }

  /** Shows the name to whoever has the link, or hides it. */
  @Transactional
  public void showName(String id, boolean shown) {
    mine(id).showName(shown);
  }

  /** Withdraws one of whoever asks. */
  @Transactional
  public void revokeMine(String id) {
    revoke(mine(id), Revoker.HOLDER, "");
  }

  /**
   * Withdraws one of the partnership.
   *
   * @throws Problem when there is no reason, or whoever asks does not lead the partnership
   */
  @Transactional
  public void revokeAsCoordinator(String id, String reason) {
    Certificate certificate =
        certificates.find(id).orElseThrow(() -> Lookups.unknown("certificate", id));
    rights.requireCoordinate(certificate.partnershipId());
    String why = reason.strip();
    if (why.isEmpty() || why.length() > Certificate.LONGEST_REASON) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "reden",
          "Withdrawing a certificate takes a reason.",
          "Give one of 1 to " + Certificate.LONGEST_REASON + " signs.");
    }
    if (!certificate.isRevoked()) {
      revoke(certificate, Revoker.COORDINATOR, why);
      audit.tell(
          rights.requireAccountId(),
          AuditAction.CERTIFICATE_WITHDRAWN,
          certificate.partnershipId(),
          certificate.id());
    }
  }

  private void revoke(Certificate certificate, Revoker by, String reason) {
    certificate.revoke(by, reason, clock.instant());
    certificates.findStatus(certificate.place()).ifPresent(CertificateStatus::revoke);
  }

  /** Deletes one of whoever asks. Its badge does not hold any more then. */
  @Transactional
  public void remove(String id) {
    remove(mine(id));
  }

  private void remove(Certificate certificate) {
    certificates.findStatus(certificate.place()).ifPresent(CertificateStatus::revoke);
    certificates.remove(certificate);
  }

  /** One of whoever asks; that of somebody else is not told from one that is not there. */
  private Certificate mine(String id) {
    return certificates
        .find(id)
        .filter(this::isMine)
        .orElseThrow(() -> Lookups.unknown("certificate", id));
  }

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public boolean isProof() {
    return true;
  }

  @Override
  @Transactional
  public List<Map<String, String>> list(String accountId) {
    return certificates.listOf(accountId).stream().map(HoldCertificates::fields).toList();
  }

  private static Map<String, String> fields(Certificate certificate) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("id", certificate.id());
    fields.put("partnership", certificate.partnershipId());
    fields.put("module", certificate.module().text());
    fields.put("version", certificate.moduleVersion());
    fields.put("title", certificate.title());
    fields.put("name", certificate.holderName());
    fields.put("nameShown", String.valueOf(certificate.isNameShown()));
    fields.put("issuedAt", certificate.issuedAt().toString());
    fields.put("revokedAt", certificate.revokedAt().map(Object::toString).orElse(""));
    fields.put("revokedBy", certificate.revokedBy().map(Enum::name).orElse(""));
    fields.put("reason", certificate.reason());
    return fields;
  }

  @Override
  @Transactional
  public void forget(String accountId) {
    certificates.listOf(accountId).forEach(this::remove);
  }
}
