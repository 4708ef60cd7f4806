package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.SigningKey;
import be.knooppunt.platform.config.Settings;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of this portal that signs, and the public halves of all that ever signed. A portal that
 * gets another key goes on knowing what the one before has signed.
 */
@ApplicationScoped
public class SigningKeys {
  @Inject private @Nullable Settings settings;
  @Inject private PublicKeys known;
  @Inject private MakeKeyKnown makeKnown;
  @Inject private Clock clock;

  private @Nullable Path folder;
  private volatile @Nullable RSAKey key;

  /** For the container. */
  protected SigningKeys() {}

  /** The keys of a data folder. */
  public SigningKeys(Path folder, PublicKeys known, Clock clock) {
    this.folder = folder;
    this.known = known;
    this.makeKnown = new MakeKeyKnown(known);
    this.clock = clock;
  }

  /** The key that signs, with its private half. Whoever gets it lets nothing of it out. */
  @Transactional
  RSAKey current() {
    RSAKey now = key;
    return now == null ? open() : now;
  }

  /** One at a time, so that a key is made, and made known, once. */
  private synchronized RSAKey open() {
    RSAKey now = key;
    if (now == null) {
      now = read();
      makeKnown.add(
          new SigningKey(now.getKeyID(), now.toPublicJWK().toJSONString(), clock.instant()));
      key = now;
    }
    return now;
  }

  private RSAKey read() {
    Settings set = settings;
    Path data = folder != null || set == null ? folder : set.dataFolder();
    if (data == null) {
      throw new IllegalStateException("No data folder");
    }
    return KeyFile.open(data);
  }

  /** Makes the key when it is not there yet, and makes its public half known. */
  @Transactional
  public void prepare() {
    current();
  }

  /** The public half of a key that signs or signed. */
  @Transactional
  public Optional<RSAKey> findPublic(String id) {
    return known.find(id).map(SigningKeys::parse);
  }

  /** All public halves, as members of a JSON Web Key Set (RFC 7517), the newest first. */
  @Transactional
  public List<Map<String, Object>> listPublic() {
    return known.list().stream().map(one -> parse(one).toJSONObject()).toList();
  }

  private static RSAKey parse(SigningKey kept) {
    try {
      return RSAKey.parse(kept.publicJwk()).toPublicJWK();
    } catch (ParseException e) {
      throw new IllegalStateException("The key " + kept.id() + " cannot be read", e);
    }
  }
}
