package be.knooppunt.portal.control;

import be.knooppunt.learning.control.progress.NoteProgress;
import be.knooppunt.mapping.control.SignalGiven;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets a signal count for the map task of a module. */
@ApplicationScoped
public class CountSignals {
  @Inject private NoteProgress progress;

  /** For the container. */
  protected CountSignals() {}

  /** Counts one. */
  void count(@Observes SignalGiven given) {
    progress.signalGiven(given.account(), given.partnership());
  }
}
