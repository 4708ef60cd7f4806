package be.knooppunt.people.control;

import be.knooppunt.people.entity.ExternalIdentity;
import java.util.List;
import java.util.Optional;

/** Keeps which identities elsewhere open which account. The second implementation is for tests. */
public interface IdentityLinks {
  /** The link of a subject of an issuer. */
  Optional<ExternalIdentity> find(String issuer, String subject);

  /** The links of an account. */
  List<ExternalIdentity> listOf(String accountId);

  /** Keeps a link. */
  void add(ExternalIdentity link);

  /** Lets go of the link of an account with an issuer. */
  void remove(String accountId, String issuer);
}
