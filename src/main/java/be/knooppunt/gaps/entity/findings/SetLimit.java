package be.knooppunt.gaps.entity.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A limit that a partnership set for itself, as it is kept. */
@Entity
@Table(name = "finding_threshold")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SetLimit {
  @Id private String id;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "limit_code")
  private String limitCode;

  @Column(name = "limit_value")
  private double limitValue;

  /** For JPA. */
  protected SetLimit() {}

  /** Notes the value of a limit. */
  public SetLimit(String partnership, Limit limit, double value) {
    this.id = partnership + "/" + limit.code();
    this.partnershipId = partnership;
    this.limitCode = limit.code();
    this.limitValue = value;
  }

  /** The code of the limit. */
  public String limitCode() {
    return limitCode;
  }

  /** Its value. */
  public double limitValue() {
    return limitValue;
  }
}
