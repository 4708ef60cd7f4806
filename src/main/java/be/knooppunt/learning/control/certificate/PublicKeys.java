package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.SigningKey;
import java.util.List;
import java.util.Optional;

/** Keeps the public halves of keys. The second implementation is the one of the tests. */
public interface PublicKeys {
  /** One of them, by its thumbprint. */
  Optional<SigningKey> find(String id);

  /** All of them, the newest first. */
  List<SigningKey> list();

  /** Keeps a new one. */
  void add(SigningKey key);
}
