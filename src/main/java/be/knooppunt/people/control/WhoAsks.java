package be.knooppunt.people.control;

import be.knooppunt.people.entity.SignedIn;
import java.util.Optional;

/** Knows whose request this is. The second implementation is the one of the tests. */
public interface WhoAsks {
  /** Who signed in; empty for a visitor. */
  Optional<SignedIn> find();
}
