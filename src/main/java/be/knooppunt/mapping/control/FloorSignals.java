package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.FloorSignal;
import java.util.List;
import java.util.Optional;

/** Keeps signals from the floor. The second implementation is the one of the tests. */
public interface FloorSignals {
  /** Keeps a signal; one with the same id is kept once. */
  void add(FloorSignal signal);

  /** A signal by its id. */
  Optional<FloorSignal> find(String id);

  /** The signals of a partnership, the latest first. */
  List<FloorSignal> listIn(String partnership);
}
