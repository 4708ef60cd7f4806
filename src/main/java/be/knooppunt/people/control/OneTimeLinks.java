package be.knooppunt.people.control;

import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes links that work once, and finds and closes them. A secret has 256 random bits; it is given
 * to whoever made the link and kept nowhere. Claim a link before doing what it is for, and release
 * it when that did not work.
 */
@ApplicationScoped
public class OneTimeLinks {
  private static final int BYTES = 32;

  @Inject private LinkStore store;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** For the container. */
  protected OneTimeLinks() {}

  /** Links in a store. */
  public OneTimeLinks(LinkStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes a link that is open for a while.
   *
   * @param data what it is about
   * @param partnership the partnership it belongs to, null when to none
   * @param createdBy the id of an account, null when nobody signed in
   * @return the secret, for the address that is passed on
   */
  @Transactional
  public String make(
      LinkKind kind,
      String data,
      @Nullable String partnership,
      @Nullable String createdBy,
      Duration validFor) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.add(
        new OneTimeLink(
            kind, Hashes.of(token), data, partnership, createdBy, clock.instant(), validFor));
    return token;
  }

  /** The link with a secret; empty when there is none, or it is not open any more. */
  @Transactional
  public Optional<OneTimeLink> find(LinkKind kind, String token) {
    return store.findByHash(kind, Hashes.of(token)).filter(link -> link.isOpen(clock.instant()));
  }

  /** The link with a secret, open or not; to say of one that was used that it was. */
  @Transactional
  public Optional<OneTimeLink> findAny(LinkKind kind, String token) {
    return store.findByHash(kind, Hashes.of(token));
  }

  /** The link with an id, open or not. */
  @Transactional
  public Optional<OneTimeLink> findById(String id) {
    return store.find(id);
  }

  /** The links of a kind that are open, the newest first; of a partnership, or all. */
  @Transactional
  public List<OneTimeLink> listOpen(LinkKind kind, Optional<String> partnership) {
    return store.listOpen(kind, clock.instant()).stream()
        .filter(link -> partnership.isEmpty() || link.partnershipId().equals(partnership))
        .toList();
  }

  /** Uses a link up; false when somebody was before, so that nothing must be done with it. */
  @Transactional
  public boolean claim(String id) {
    return store.use(id, clock.instant());
  }

  /** Gives a claimed link back, because what it was for did not work. */
  @Transactional
  public boolean release(String id) {
    return store.reopen(id);
  }

  /** Closes an open link, so that nobody uses it any more; false when it was not open. */
  @Transactional
  public boolean close(String id) {
    return store.close(id, clock.instant());
  }

  /** Closes all open links of a kind that are about something. */
  @Transactional
  public void closeAll(LinkKind kind, String data) {
    store.closeAll(kind, data, clock.instant());
  }

  /** Closes all open links of a kind that an account made. */
  @Transactional
  public void closeAllBy(LinkKind kind, String createdBy) {
    store.closeAllBy(kind, createdBy, clock.instant());
  }
}
