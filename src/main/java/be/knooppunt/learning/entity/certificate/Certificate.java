package be.knooppunt.learning.entity.certificate;

import be.knooppunt.learning.entity.content.ModuleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody did a version of a module. It keeps the words it was given with, so that it
 * says the same when the module changes. Its holder chose the name on it, or none.
 */
@Entity
@Table(name = "certificate")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class Certificate {
  /** The most letters of a name. */
  public static final int LONGEST_NAME = 100;

  /** The most letters of a reason. */
  public static final int LONGEST_REASON = 500;

  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "module_id")
  private String moduleId;

  @Column(name = "module_version")
  private String moduleVersion;

  private String language;

  private String title;

  private String goals;

  @Column(name = "holder_name")
  private String holderName;

  @Column(name = "name_shown")
  private boolean nameShown;

  private String subject;

  private int place;

  @Column(name = "issued_at")
  private OffsetDateTime issuedAt;

  @Column(name = "revoked_at")
  private @Nullable OffsetDateTime revokedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "revoked_by")
  private @Nullable Revoker revokedBy;

  private @Nullable String reason;

  @Version private int version;

  /** For JPA. */
  protected Certificate() {}

  /** Who withdrew a certificate. */
  public enum Revoker {
    HOLDER,
    COORDINATOR
  }

  /** Whose it is, and where it was earned. */
  public record Holder(String account, String partnership) {}

  /**
   * What it is about, in the language it is written in.
   *
   * @param goals what its holder can do, each in a line
   */
  public record Achieved(
      ModuleId module, String version, String language, String title, List<String> goals) {}

  /**
   * The name on it.
   *
   * @param name empty for none
   * @param shown whether whoever has the link sees it
   */
  public record ChosenName(String name, boolean shown) {}

  /**
   * Gives one.
   *
   * @param place its place in the status list
   */
  public Certificate(Holder holder, Achieved achieved, ChosenName name, int place, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.subject = UUID.randomUUID().toString();
    this.accountId = holder.account();
    this.partnershipId = holder.partnership();
    this.moduleId = achieved.module().text();
    this.moduleVersion = achieved.version();
    this.language = achieved.language();
    this.title = achieved.title();
    this.goals = String.join("\n", achieved.goals());
    this.holderName = name.name();
    this.nameShown = name.shown() && !name.name().isEmpty();
    this.place = place;
    this.issuedAt = moment(now);
  }

  private static OffsetDateTime moment(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
  }

  /** Identifies it, and opens its page for whoever has it. */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public String accountId() {
    return accountId;
  }

  /** In which partnership it was earned. */
  public String partnershipId() {
    return partnershipId;
  }

  /** The module. */
  public ModuleId module() {
    return new ModuleId(moduleId);
  }

  /** The version of the module. */
  public String moduleVersion() {
    return moduleVersion;
  }

  /** The language it is written in. */
  public String language() {
    return language;
  }

  /** What the module is called. */
  public String title() {
    return title;
  }

  /** What its holder can do. */
  public List<String> goals() {
    return goals.lines().toList();
  }

  /** The name on it; empty for none. */
  public String holderName() {
    return holderName;
  }

  /** Tells whether whoever has the link sees the name. */
  public boolean isNameShown() {
    return nameShown;
  }

  /** Tells whether the badge and the paper, which bear the name, are for whoever has the link. */
  public boolean isOpen() {
    return holderName.isEmpty() || nameShown;
  }

  /** Stands for the holder in a badge; nothing else has this number. */
  public String subject() {
    return subject;
  }

  /** Its place in the status list. */
  public int place() {
    return place;
  }

  /** When it was given. */
  public Instant issuedAt() {
    return issuedAt.toInstant();
  }

  /** Tells whether it was withdrawn. */
  public boolean isRevoked() {
    return revokedAt != null;
  }

  /** When it was withdrawn. */
  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt).map(OffsetDateTime::toInstant);
  }

  /** Who withdrew it. */
  public Optional<Revoker> revokedBy() {
    return Optional.ofNullable(revokedBy);
  }

  /** Why it was withdrawn; for its holder and the coordinator only. */
  public String reason() {
    return reason == null ? "" : reason;
  }

  /** Shows the name to whoever has the link, or hides it. */
  public void showName(boolean shown) {
    nameShown = shown && !holderName.isEmpty();
  }

  /** Withdraws it, for good. */
  public void revoke(Revoker by, String why, Instant now) {
    if (revokedAt == null) {
      revokedAt = moment(now);
      revokedBy = by;
      reason = why;
    }
  }
}
