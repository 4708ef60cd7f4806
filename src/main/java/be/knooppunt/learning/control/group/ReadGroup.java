package be.knooppunt.learning.control.group;

import be.knooppunt.learning.entity.progress.GroupCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a coordinator how far the group is: bounds per module, the same for a whole month. */
@ApplicationScoped
public class ReadGroup {
  private final ReentrantLock first = new ReentrantLock();

  @Inject private CountGroup count;

  /** For the container. */
  protected ReadGroup() {}

  /** Reads what is counted. */
  public ReadGroup(CountGroup count) {
    this.count = count;
  }

  /** The day up to which the figures of today count. */
  public LocalDate day() {
    return count.day();
  }

  /**
   * What is told of each module, in the order of the modules. Whoever asks first in a month works
   * it out; who asks at the same moment waits for that.
   */
  public List<GroupCount> read(String partnership) {
    first.lock();
    try {
      return count.read(partnership);
    } catch (PersistenceException | TransactionalException e) {
      return count.read(partnership); // another portal on the same database was first
    } finally {
      first.unlock();
    }
  }
}
