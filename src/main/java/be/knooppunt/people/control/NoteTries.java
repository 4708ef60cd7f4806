package be.knooppunt.people.control;

import be.knooppunt.people.entity.FailedTry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** The steps of {@link LimitTries}, each of them lasting at once. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class NoteTries {
  @Inject private FailedTries tries;

  /** For the container. */
  NoteTries() {}

  /** Notes in a store. */
  public NoteTries(FailedTries tries) {
    this.tries = tries;
  }

  /** Keeps a try and lets go of what is too old to matter. */
  public void add(FailedTry failed, Instant tooOld) {
    tries.forgetBefore(tooOld);
    tries.add(failed);
  }

  /** The tries of one name and address after a moment, the latest first. */
  public List<FailedTry> listSince(String who, Instant since) {
    return tries.listSince(who, since);
  }

  /** Forgets one try. */
  public void forget(String id) {
    tries.forget(id);
  }

  /** Forgets the tries of one name and address. */
  public void forgetAll(String who) {
    tries.forgetAll(who);
  }
}
