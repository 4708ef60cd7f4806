package be.knooppunt.learning.boundary;

import be.knooppunt.learning.control.certificate.SigningKeys;
import be.knooppunt.platform.start.StoresReady;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Makes the key of certificates at a first start, so that nobody waits for it later. That takes
 * seconds, so the portal does not wait for it either: whoever needs the key before it is there
 * waits for the same one.
 */
@ApplicationScoped
public class KeysAtStart {
  private static final Logger LOG = System.getLogger(KeysAtStart.class.getName());

  @Inject private SigningKeys keys;
  @Resource private ManagedExecutorService managed;

  void begin(@Observes StoresReady ready) {
    managed.execute(this::prepare);
  }

  private void prepare() {
    try {
      keys.prepare();
    } catch (UncheckedIOException | IllegalStateException e) {
      // the portal runs without certificates; whoever asks for one is told, and so is the log
      LOG.log(Level.ERROR, "There is no key for certificates: {0}", e.getMessage());
    }
  }
}
