package be.knooppunt.people.control;

import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the audit log, in the transaction of what it tells, and reads it. */
@ApplicationScoped
public class Audit {
  @Inject private AuditStore store;
  @Inject private Clock clock;

  /** For the container. */
  protected Audit() {}

  /** A log in a store. */
  public Audit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Tells something.
   *
   * @param actor the id of the account that did it, null when nobody signed in
   */
  @Transactional
  public void tell(@Nullable String actor, AuditAction action, String subject, String detail) {
    store.add(new AuditEntry(clock.instant(), actor, action, subject, detail));
  }

  /**
   * Some lines, the newest first.
   *
   * @param after the id of the line that they come after, null for the newest
   */
  @Transactional
  public List<AuditEntry> list(@Nullable String after, int most) {
    return store.list(after, most);
  }
}
