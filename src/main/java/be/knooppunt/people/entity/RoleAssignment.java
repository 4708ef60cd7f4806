package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that an account has somewhere, since a moment. It is given and taken away whole. */
@Entity
@Table(name = "role_assignment")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class RoleAssignment {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "partnership_id")
  private @Nullable String partnershipId;

  @Column(name = "organisation_id")
  private @Nullable String organisationId;

  @Column(name = "region_code")
  private @Nullable String regionCode;

  @Column(name = "given_at")
  private OffsetDateTime givenAt;

  /** For JPA. */
  protected RoleAssignment() {}

  /** Gives a role to an account. */
  public RoleAssignment(String accountId, Grant grant, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.accountId = accountId;
    this.role = grant.role();
    this.partnershipId = grant.partnership();
    this.organisationId = grant.organisation();
    this.regionCode = grant.region();
    this.givenAt = Moments.column(now);
  }

  /** Identifies the assignment. */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public String accountId() {
    return accountId;
  }

  /** The role, and where it holds. */
  public Grant grant() {
    return new Grant(role, partnershipId, organisationId, regionCode);
  }

  /** Since when. */
  public Instant givenAt() {
    return givenAt.toInstant();
  }
}
