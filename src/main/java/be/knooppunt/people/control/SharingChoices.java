package be.knooppunt.people.control;

import be.knooppunt.people.entity.SharingChoice;
import java.util.List;
import java.util.Optional;

/** Where the choices of partnerships are kept. The second implementation is that of the tests. */
public interface SharingChoices {
  /** All of them, by partnership. */
  List<SharingChoice> listAll();

  /** That of a partnership, to be changed; empty when it never chose. */
  Optional<SharingChoice> find(String partnership);

  /** Keeps the first choice of a partnership. */
  void add(SharingChoice choice);
}
