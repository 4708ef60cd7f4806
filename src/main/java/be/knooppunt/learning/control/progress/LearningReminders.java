package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.progress.LearningReminder;
import java.util.List;
import java.util.Optional;

/** Keeps who wants to be reminded. The second implementation is the one of the tests. */
public interface LearningReminders {
  /** The wish of an account. */
  Optional<LearningReminder> find(String account);

  /** The wish that a code ends. */
  Optional<LearningReminder> findByCode(String code);

  /** All of them. */
  List<LearningReminder> listAll();

  /** Keeps a new one. */
  void add(LearningReminder reminder);

  /** Forgets one. */
  void remove(LearningReminder reminder);
}
