package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.progress.GroupCount;
import java.time.LocalDate;
import java.util.List;

/** Keeps what is told of a group. The second implementation is the one of the tests. */
public interface GroupCounts {
  /** What is told in a partnership during the month that begins on a day. */
  List<GroupCount> list(String partnership, LocalDate firstDay);

  /**
   * Keeps it.
   *
   * @throws jakarta.persistence.PersistenceException when somebody else did so at the same moment
   */
  void add(List<GroupCount> counts);

  /** Forgets those of before a day. */
  void forgetBefore(String partnership, LocalDate day);
}
