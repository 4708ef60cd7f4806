package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.CertificateStatus;
import be.knooppunt.learning.entity.certificate.CheckedBadge;
import be.knooppunt.learning.entity.certificate.CheckedBadge.Facts;
import be.knooppunt.learning.entity.certificate.CheckedBadge.Verdict;
import be.knooppunt.learning.entity.certificate.StatusBits;
import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks whether a badge comes from here and still holds. Only keys that this installation knows
 * count: a key that a badge brings along or points to is left alone, and nothing is fetched.
 */
@ApplicationScoped
public class CheckBadge {
  /** The longest text that is looked at. */
  public static final int LONGEST = 40_000;

  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  @Inject private SigningKeys keys;
  @Inject private Certificates certificates;
  @Inject private WriteBadge write;
  @Inject private Clock clock;

  /** For the container. */
  protected CheckBadge() {}

  /** Checks by keys and certificates. */
  public CheckBadge(SigningKeys keys, Certificates certificates, WriteBadge write, Clock clock) {
    this.keys = keys;
    this.certificates = certificates;
    this.write = write;
    this.clock = clock;
  }

  /** Looks at a badge as somebody pasted it. */
  @Transactional
  public CheckedBadge check(String pasted) {
    String text = pasted.replaceAll("\\s", "");
    if (text.length() > LONGEST || !COMPACT.matcher(text).matches()) {
      return CheckedBadge.without(Verdict.UNREADABLE);
    }
    try {
      String[] parts = text.split("\\.", -1);
      Header header = Header.parse(new Base64URL(parts[0]));
      if (header.getAlgorithm() == null || header.getAlgorithm().equals(Algorithm.NONE)) {
        return CheckedBadge.without(Verdict.UNSIGNED);
      }
      Map<String, Object> claims =
          JSONObjectUtils.parse(new Base64URL(parts[1]).decodeToString(), LONGEST);
      if (!write.content().issuer().equals(claims.get("iss"))) {
        return CheckedBadge.without(Verdict.FOREIGN);
      }
      return isSigned(text) ? judge(claims) : CheckedBadge.without(Verdict.TAMPERED);
    } catch (ParseException | IllegalArgumentException e) {
      return CheckedBadge.without(Verdict.UNREADABLE);
    }
  }

  private boolean isSigned(String text) {
    try {
      JWSObject token = JWSObject.parse(text);
      String keyId = Objects.requireNonNullElse(token.getHeader().getKeyID(), "");
      String before = WriteBadge.keyAddress(write.content(), "");
      Optional<RSAKey> key =
          keyId.startsWith(before)
              ? keys.findPublic(keyId.substring(before.length()))
              : Optional.empty();
      return key.isPresent()
          && JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
          && token.verify(new RSASSAVerifier(key.get()));
    } catch (ParseException | JOSEException | IllegalStateException e) {
      return false;
    }
  }

  /** Looks at what was signed here: a status list is signed too, and is no badge. */
  private CheckedBadge judge(Map<String, Object> claims) throws ParseException {
    String home = write.content().home() + "/";
    String jti = Objects.requireNonNullElse(JSONObjectUtils.getString(claims, "jti"), "");
    List<?> types =
        Objects.requireNonNullElse(JSONObjectUtils.getJSONArray(claims, "type"), List.of());
    if (!types.contains("OpenBadgeCredential") || !jti.startsWith(home)) {
      return CheckedBadge.without(Verdict.UNREADABLE);
    }
    Facts facts = facts(jti.substring(home.length()), claims);
    if (facts.issuedAt().isAfter(clock.instant())) {
      return CheckedBadge.without(Verdict.TAMPERED);
    }
    return new CheckedBadge(verdict(facts.id(), claims), Optional.of(facts));
  }

  private Verdict verdict(String id, Map<String, Object> claims) throws ParseException {
    Optional<Certificate> kept = certificates.find(id);
    if (kept.isPresent()) {
      return kept.get().isRevoked() ? Verdict.REVOKED : Verdict.VALID;
    }
    boolean isRevoked =
        place(claims)
            .flatMap(certificates::findStatus)
            .map(CertificateStatus::isRevoked)
            .orElse(true);
    return isRevoked ? Verdict.REVOKED : Verdict.FORGOTTEN;
  }

  private Optional<Integer> place(Map<String, Object> claims) throws ParseException {
    Map<String, Object> status = child(claims, "credentialStatus");
    String list = text(status, "statusListCredential");
    String number = list.substring(list.lastIndexOf('/') + 1);
    String index = text(status, "statusListIndex");
    return number.matches("[0-9]{1,4}") && index.matches("[0-9]{1,6}")
        ? Optional.of(Integer.parseInt(number) * StatusBits.LENGTH + Integer.parseInt(index))
        : Optional.empty();
  }

  private static Facts facts(String id, Map<String, Object> claims) throws ParseException {
    Map<String, Object> subject = child(claims, "credentialSubject");
    Map<String, Object> achievement = child(subject, "achievement");
    List<String> goals =
        text(achievement, "description").lines().map(g -> g.replaceFirst("^- ", "")).toList();
    String holder = "";
    Object names = subject.get("identifier");
    if (names instanceof List<?> all && !all.isEmpty() && all.get(0) instanceof Map<?, ?> name) {
      holder = String.valueOf(name.get("identityHash"));
    }
    return new Facts(
        id,
        text(claims, "name"),
        text(achievement, "humanCode"),
        text(achievement, "version"),
        goals,
        holder,
        Instant.ofEpochSecond(JSONObjectUtils.getLong(claims, "nbf")));
  }

  private static Map<String, Object> child(Map<String, Object> from, String name)
      throws ParseException {
    return Objects.requireNonNullElse(JSONObjectUtils.getJSONObject(from, name), Map.of());
  }

  private static String text(Map<String, Object> from, String name) throws ParseException {
    return Objects.requireNonNullElse(JSONObjectUtils.getString(from, name), "");
  }
}
