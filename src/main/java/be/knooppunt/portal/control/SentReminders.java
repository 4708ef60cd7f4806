package be.knooppunt.portal.control;

import be.knooppunt.portal.entity.SentReminder;
import java.time.LocalDate;

/** Keeps who was reminded this month. The second implementation is the one of the tests. */
public interface SentReminders {
  /** Tells whether a letter went out. */
  boolean has(String id);

  /** Notes that it goes out; fails when somebody else did so at the same moment. */
  void add(SentReminder sent);

  /** Forgets those of before a day. */
  void forgetBefore(LocalDate day);
}
