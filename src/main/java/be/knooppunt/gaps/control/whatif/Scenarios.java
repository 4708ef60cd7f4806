package be.knooppunt.gaps.control.whatif;

import be.knooppunt.gaps.entity.whatif.SavedScenario;
import java.util.List;
import java.util.Optional;

/** Keeps scenarios. */
public interface Scenarios {
  /** Keeps a new one. */
  void add(SavedScenario scenario);

  /** One of them. */
  Optional<SavedScenario> find(String id);

  /** Those of a partnership, the newest first; only of one account when that is given. */
  List<SavedScenario> listOf(String partnership, Optional<String> account);

  /** Forgets one. */
  void remove(SavedScenario scenario);
}
