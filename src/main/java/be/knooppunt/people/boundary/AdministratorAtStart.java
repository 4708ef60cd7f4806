package be.knooppunt.people.boundary;

import be.knooppunt.people.control.GiveAdministrator;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.console.Console;
import be.knooppunt.platform.start.StoresReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Tells whoever started the portal how to get in: on the console, once, and never in the log. */
@ApplicationScoped
public class AdministratorAtStart {
  @Inject private GiveAdministrator giveAdministrator;
  @Inject private Settings settings;
  @Inject private Console console;

  void tell(@Observes @Priority(Interceptor.Priority.APPLICATION) StoresReady ready) {
    if (settings.resetsAdministrator()) {
      announce("Administrator", giveAdministrator.again());
      console.announce("Leave KNOOPPUNT_RESET_ADMIN out at the next start.");
    } else {
      giveAdministrator.first().ifPresent(password -> announce("First administrator", password));
    }
  }

  private void announce(String who, String password) {
    console.announce(
        who
            + ": sign in at "
            + settings.address()
            + "/aanmelden as "
            + GiveAdministrator.NAME
            + " with the one-time password "
            + password
            + "; you choose your own at once.");
  }
}
