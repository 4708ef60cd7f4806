package be.knooppunt.people.control;

import be.knooppunt.people.entity.AuditEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the audit log. The second implementation is the one of the tests. */
public interface AuditStore {
  /** Keeps a new line. */
  void add(AuditEntry entry);

  /**
   * Some lines, the newest first.
   *
   * @param after the id of the line that they come after, null for the newest
   */
  List<AuditEntry> list(@Nullable String after, int most);
}
