package be.knooppunt.learning.entity.certificate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a badge says, in the words of Open Badges 3.0 (1EdTech) and of the Verifiable Credentials
 * Data Model 2.0 (W3C). Of the holder it has the chosen name, or nothing, and a number that stands
 * nowhere else.
 *
 * @param address that of the installation, without a slash at the end
 */
public record BadgeContent(String address) {
  private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
  private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
  private static final String MORE_BADGES =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
  private static final String SCHEMA =
      "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

  /** Where certificates live. */
  public String home() {
    return address + "/certificaten";
  }

  /** Who gives them, as an identifier that can be followed. */
  public String issuer() {
    return home() + "/uitgever";
  }

  /** The identifier of a certificate, which is the address of its page. */
  public String idOf(Certificate certificate) {
    return home() + "/" + certificate.id();
  }

  /** The address of the status list in which a place stands. */
  public String statusList(int place) {
    return home() + "/status/" + place / StatusBits.LENGTH;
  }

  /** The installation, as whoever gives badges. */
  public Map<String, Object> profile() {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("id", issuer());
    profile.put("type", List.of("Profile"));
    profile.put("name", "Knooppunt (" + address.replaceFirst("^https?://", "") + ")");
    profile.put("url", address + "/");
    return profile;
  }

  /**
   * The credential of a certificate.
   *
   * @param conditions how it was earned, in the language of the certificate
   */
  public Map<String, Object> of(Certificate certificate, String conditions) {
    Map<String, Object> badge = new LinkedHashMap<>();
    badge.put("@context", List.of(CREDENTIALS, BADGES, MORE_BADGES));
    badge.put("id", idOf(certificate));
    badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    badge.put("name", certificate.title());
    badge.put("issuer", profile());
    badge.put("validFrom", certificate.issuedAt().toString());
    badge.put("credentialSubject", subject(certificate, conditions));
    badge.put("credentialStatus", status(certificate.place()));
    badge.put(
        "credentialSchema",
        List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
    return badge;
  }

  private Map<String, Object> subject(Certificate certificate, String conditions) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("id", subjectOf(certificate));
    subject.put("type", List.of("AchievementSubject"));
    if (!certificate.holderName().isEmpty()) {
      Map<String, Object> name = new LinkedHashMap<>();
      name.put("type", "IdentityObject");
      name.put("hashed", false);
      name.put("identityHash", certificate.holderName());
      name.put("identityType", "name");
      subject.put("identifier", List.of(name));
    }
    subject.put("achievement", achievement(certificate, conditions));
    return subject;
  }

  /** What stands for the holder. */
  public static String subjectOf(Certificate certificate) {
    return "urn:uuid:" + certificate.subject();
  }

  private Map<String, Object> achievement(Certificate certificate, String conditions) {
    String goals = String.join("\n", certificate.goals().stream().map(g -> "- " + g).toList());
    String module = certificate.module().text() + "/" + certificate.moduleVersion();
    UUID id =
        UUID.nameUUIDFromBytes(
            (address + "/" + certificate.partnershipId() + "/" + module)
                .getBytes(StandardCharsets.UTF_8));
    Map<String, Object> achievement = new LinkedHashMap<>();
    achievement.put("id", "urn:uuid:" + id);
    achievement.put("type", List.of("Achievement"));
    achievement.put("achievementType", "CertificateOfCompletion");
    achievement.put("humanCode", certificate.module().text());
    achievement.put("version", certificate.moduleVersion());
    achievement.put("inLanguage", certificate.language());
    achievement.put("name", certificate.title());
    achievement.put("description", goals);
    achievement.put("criteria", Map.of("narrative", conditions));
    return achievement;
  }

  private Map<String, Object> status(int place) {
    String number = String.valueOf(place % StatusBits.LENGTH);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("id", statusList(place) + "#" + number);
    status.put("type", "BitstringStatusListEntry");
    status.put("statusPurpose", "revocation");
    status.put("statusListIndex", number);
    status.put("statusListCredential", statusList(place));
    return status;
  }

  /**
   * The credential that holds a status list.
   *
   * @param place any place in it
   * @param since when it was written, as text
   */
  public Map<String, Object> statusList(int place, String encoded, String since) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("id", statusList(place) + "#list");
    subject.put("type", "BitstringStatusList");
    subject.put("statusPurpose", "revocation");
    subject.put("encodedList", encoded);
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("@context", List.of(CREDENTIALS));
    list.put("id", statusList(place));
    list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
    list.put("issuer", issuer());
    list.put("validFrom", since);
    list.put("credentialSubject", subject);
    return list;
  }
}
