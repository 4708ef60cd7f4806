package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Makes the public half of a key known at once, whatever becomes of what the caller does. */
@ApplicationScoped
public class MakeKeyKnown {
  @Inject private PublicKeys known;

  /** For the container. */
  protected MakeKeyKnown() {}

  MakeKeyKnown(PublicKeys known) {
    this.known = known;
  }

  /** Keeps a public half, unless it is known. */
  @Transactional(TxType.REQUIRES_NEW)
  public void add(SigningKey key) {
    if (known.find(key.id()).isEmpty()) {
      known.add(key);
    }
  }
}
