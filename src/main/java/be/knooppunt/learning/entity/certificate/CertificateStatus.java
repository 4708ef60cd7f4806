package be.knooppunt.learning.entity.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A place in the public status list. It says nothing of whose it is, and is never given twice. */
@Entity
@Table(name = "certificate_status")
public class CertificateStatus {
  @Id private int place;

  private boolean revoked;

  /** For JPA. */
  protected CertificateStatus() {}

  /** Takes a place. */
  public CertificateStatus(int place) {
    this.place = place;
  }

  /** Where it stands in the list. */
  public int place() {
    return place;
  }

  /** Tells whether what stands here was withdrawn. */
  public boolean isRevoked() {
    return revoked;
  }

  /** Withdraws what stands here, for good. */
  public void revoke() {
    revoked = true;
  }
}
