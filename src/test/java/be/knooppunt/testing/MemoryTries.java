package be.knooppunt.testing;

import be.knooppunt.people.control.FailedTries;
import be.knooppunt.people.entity.FailedTry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Failed tries in memory. */
public final class MemoryTries implements FailedTries {
  private final List<FailedTry> kept = new ArrayList<>();

  /** All of them, the oldest first. */
  public List<FailedTry> kept() {
    return List.copyOf(kept);
  }

  @Override
  public void add(FailedTry failed) {
    kept.add(failed);
  }

  @Override
  public List<FailedTry> listSince(String who, Instant since) {
    List<FailedTry> found = new ArrayList<>();
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).who().equals(who) && kept.get(i).triedAt().isAfter(since)) {
        found.add(kept.get(i));
      }
    }
    return found;
  }

  @Override
  public void forget(String id) {
    kept.removeIf(failed -> failed.id().equals(id));
  }

  @Override
  public void forgetAll(String who) {
    kept.removeIf(failed -> failed.who().equals(who));
  }

  @Override
  public void forgetBefore(Instant moment) {
    kept.removeIf(failed -> failed.triedAt().isBefore(moment));
  }
}
