package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.BadgeContent;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.StatusBits;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signs certificates as Open Badges 3.0 in a JSON Web Token (VC-JWT), and the status list. */
@ApplicationScoped
public class WriteBadge {
  @Inject private SigningKeys keys;
  @Inject private Certificates certificates;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** For the container. */
  protected WriteBadge() {}

  /** Signs with keys, for an installation. */
  public WriteBadge(SigningKeys keys, Certificates certificates, Settings settings, Clock clock) {
    this.keys = keys;
    this.certificates = certificates;
    this.settings = settings;
    this.clock = clock;
  }

  /** What badges of this installation say. */
  public BadgeContent content() {
    return new BadgeContent(settings.address());
  }

  /** The address of a public key, which is how a badge names the key that signed it. */
  static String keyAddress(BadgeContent content, String id) {
    return content.home() + "/sleutels/" + id;
  }

  /** The badge of a certificate, signed with the key of today. */
  @Transactional
  public String badge(Certificate certificate) {
    Texts texts = new Texts(Language.parse(certificate.language()));
    BadgeContent content = content();
    Map<String, Object> badge =
        new LinkedHashMap<>(content.of(certificate, texts.get("cert.conditions")));
    badge.put("iss", content.issuer());
    badge.put("jti", content.idOf(certificate));
    badge.put("sub", BadgeContent.subjectOf(certificate));
    badge.put("nbf", certificate.issuedAt().getEpochSecond());
    return sign(content, badge);
  }

  /** A status list, signed; empty when nobody has a place in it. */
  @Transactional
  public Optional<String> statusList(int number) {
    int from = number * StatusBits.LENGTH;
    if (number < 0 || number > StatusPlaces.listOf(certificates.countStatuses())) {
      return Optional.empty();
    }
    BadgeContent content = content();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String bits =
        StatusBits.encode(
            certificates.listRevoked(from, from + StatusBits.LENGTH).stream()
                .map(place -> place - from)
                .toList());
    Map<String, Object> list = new LinkedHashMap<>(content.statusList(from, bits, now.toString()));
    list.put("iss", content.issuer());
    list.put("jti", content.statusList(from));
    list.put("nbf", now.getEpochSecond());
    return Optional.of(sign(content, list));
  }

  private String sign(BadgeContent content, Map<String, Object> claims) {
    RSAKey key = keys.current();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(keyAddress(content, key.getKeyID()))
            .build();
    JWSObject token = new JWSObject(header, new Payload(claims));
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java does not sign", e);
    }
    return token.serialize();
  }
}
