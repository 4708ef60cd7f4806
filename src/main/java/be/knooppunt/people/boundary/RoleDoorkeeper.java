package be.knooppunt.people.boundary;

import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.web.Doorkeeper;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets people in by their roles. */
@RequestScoped
public class RoleDoorkeeper implements Doorkeeper {
  @Inject private CurrentRights rights;
  @Inject private Me me;

  @Override
  public boolean isSignedIn() {
    return rights.isSignedIn();
  }

  @Override
  public boolean mustChoosePassword() {
    return me.find().map(SignedIn::mustChangePassword).orElse(false);
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
}
