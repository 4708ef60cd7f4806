package be.knooppunt.people.control;

import be.knooppunt.people.entity.Sharing;
import be.knooppunt.people.entity.SharingChoice;
import be.knooppunt.platform.relational.DatabaseTrouble;
import be.knooppunt.platform.relational.DatabaseUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what partnerships share, because every request asks it and visitors go on without the
 * database. A choice made here holds at once, one made at another portal within seconds. Nothing is
 * shared before it was read for the first time.
 */
@ApplicationScoped
public class KnownSharing {
  private static final Logger LOG = System.getLogger(KnownSharing.class.getName());

  /** How long the choice of another portal may go unnoticed. */
  static final Duration FRESH = Duration.ofSeconds(2);

  /** How long a database that does not answer is left in peace. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  /**
   * What was read.
   *
   * @param turn how often something was chosen here before it was read
   */
  private record Kept(Instant until, long turn, Map<String, Sharing> choices) {}

  private final AtomicLong turns = new AtomicLong();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Kept kept;
  private volatile Instant deafUntil = Instant.MIN;

  @Inject private SharingChoices store;
  @Inject private Clock clock;

  /** For the container. */
  protected KnownSharing() {}

  /** Remembers the choices of a store. */
  public KnownSharing(SharingChoices store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What a partnership shares; the map when it never chose. */
  public Sharing of(String partnership) {
    return choices().getOrDefault(partnership, Sharing.MAP);
  }

  /** Forgets, because something was chosen here. */
  public void forget() {
    turns.incrementAndGet();
  }

  private Map<String, Sharing> choices() {
    Kept known = kept;
    if (known != null && isFresh(known)) {
      return known.choices();
    }
    if (known == null || known.turn() != turns.get()) {
      reading.lock();
    } else if (!reading.tryLock()) {
      return known.choices(); // another request is asking
    }
    try {
      return read();
    } finally {
      reading.unlock();
    }
  }

  private boolean isFresh(Kept known) {
    return known.turn() == turns.get() && clock.instant().isBefore(known.until());
  }

  private Map<String, Sharing> read() {
    Kept known = kept;
    if (known != null && isFresh(known)) {
      return known.choices();
    }
    if (clock.instant().isBefore(deafUntil) && known == null) {
      throw new DatabaseUnavailable();
    }
    long turn = turns.get();
    try {
      Map<String, Sharing> read =
          store.listAll().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      SharingChoice::partnershipId, SharingChoice::choice));
      kept = new Kept(clock.instant().plus(FRESH), turn, read);
      return read;
    } catch (RuntimeException e) {
      if (known == null) {
        // the portal is starting: the tables may not be there yet
        LOG.log(Level.WARNING, "What is shared cannot be read yet: {0}", e.getMessage());
        deafUntil = clock.instant().plus(FRESH);
        throw new DatabaseUnavailable();
      } else if (known.turn() != turn || !DatabaseTrouble.isIn(e)) {
        throw e;
      }
      kept = new Kept(clock.instant().plus(PAUSE), turn, known.choices());
      return known.choices();
    }
  }
}
