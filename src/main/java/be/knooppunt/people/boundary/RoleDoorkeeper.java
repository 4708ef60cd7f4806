package be.knooppunt.people.boundary;

import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.SharedWith;
import be.knooppunt.people.control.WhoAsks;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Doorkeeper;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets people in by their roles, and by what partnerships share with those who have none. */
@RequestScoped
public class RoleDoorkeeper implements Doorkeeper {
  @Inject private CurrentRights rights;
  @Inject private SharedWith shared;
  @Inject private WhoAsks who;

  /** For the container. */
  protected RoleDoorkeeper() {}

  /** Lets somebody in. */
  RoleDoorkeeper(CurrentRights rights, SharedWith shared, WhoAsks who) {
    this.rights = rights;
    this.shared = shared;
    this.who = who;
  }

  @Override
  public boolean isSignedIn() {
    return rights.isSignedIn();
  }

  @Override
  public boolean mustChoosePassword() {
    return who.find().map(SignedIn::mustChangePassword).orElse(false);
  }

  @Override
  public boolean admits(Who who, Optional<String> partnership) {
    return switch (who) {
      case ANYONE, LINK -> true;
      case SIGNED_IN -> rights.isSignedIn();
      case INSIDE -> partnership.map(rights::mayReadInside).orElse(false);
      case SIGNALLER -> partnership.map(rights::maySignal).orElse(false);
      case EDITOR -> rights.isEditorIn(partnership);
      case COORDINATOR -> partnership.map(rights::mayCoordinate).orElse(false);
      case ADMINISTRATOR -> rights.mayAdminister();
    };
  }

  @Override
  public Optional<Problem> closes(String partnership) {
    return shared.mayOpenMap(partnership)
        ? Optional.empty()
        : Optional.of(shared.closed(partnership));
  }
}
