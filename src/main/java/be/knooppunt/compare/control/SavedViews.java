package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.SavedView;
import java.util.List;
import java.util.Optional;

/** Keeps comparisons under a name. The second implementation is the one of the tests. */
public interface SavedViews {
  /** Keeps a new one. */
  void add(SavedView view);

  /** One of them. */
  Optional<SavedView> find(String id);

  /** Those of an account, the newest first. */
  List<SavedView> listOf(String account);

  /** Forgets one. */
  void remove(SavedView view);
}
