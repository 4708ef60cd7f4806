package be.knooppunt.people.control;

import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps one-time links. The second implementation is the one of the tests. */
public interface LinkStore {
  /** Keeps a new link. */
  void add(OneTimeLink link);

  /** The link with an id. */
  Optional<OneTimeLink> find(String id);

  /** The link of a kind with a secret, by the hash of it. */
  Optional<OneTimeLink> findByHash(LinkKind kind, String tokenHash);

  /** The links of a kind that are open, the newest first. */
  List<OneTimeLink> listOpen(LinkKind kind, Instant now);

  /** Marks an open link as used; false when it was not open any more. */
  boolean use(String id, Instant now);

  /** Takes back that a link was used; false when it was not, or is closed. */
  boolean reopen(String id);

  /** Closes an open link; false when it was not open any more. */
  boolean close(String id, Instant now);

  /** Closes all open links of a kind that are about something. */
  void closeAll(LinkKind kind, String data, Instant now);

  /** Closes all open links of a kind that an account made. */
  void closeAllBy(LinkKind kind, String createdBy, Instant now);
}
