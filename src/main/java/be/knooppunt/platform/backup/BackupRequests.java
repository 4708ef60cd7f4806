package be.knooppunt.platform.backup;

import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.problem.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/**
 * Makes a back-up while the portal runs, when the command asks for it. They talk through files in
 * the data folder, so only whoever may write there can ask: {@code backup-request-ID} is answered
 * by {@code backup-ID.zip} and then {@code backup-ID.result}, which the command takes away.
 */
@ApplicationScoped
public class BackupRequests {
  private static final Logger LOG = System.getLogger(BackupRequests.class.getName());
  private static final String REQUEST = "backup-request-";

  @Inject private GraphStore graph;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Removes what an earlier run of the portal left behind. */
  public void forgetOld() {
    each("backup-*.{zip,result,part}", Files::deleteIfExists);
  }

  /** Answers the requests that came in since the last look. */
  public void answer() {
    each(REQUEST + "*", this::answer);
  }

  private interface FileWork {
    void on(Path file) throws IOException;
  }

  private void each(String pattern, FileWork work) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(settings.dataFolder(), pattern)) {
      for (Path file : files) {
        work.on(file);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The data folder cannot be read", e);
    }
  }

  private void answer(Path request) throws IOException {
    String id = request.getFileName().toString().substring(REQUEST.length());
    // taken away first: whoever asked sees that somebody listens
    Files.delete(request);
    if (!id.matches("[0-9a-f-]{36}")) {
      return;
    }
    String answer;
    try {
      Path file = settings.dataFolder().resolve("backup-" + id + ".zip");
      answer = "ok " + new Backup(graph, settings.database(), clock).make(file);
      LOG.log(Level.INFO, "A back-up was made");
    } catch (RefusedBackup | StoreUnavailable e) {
      answer = String.valueOf(e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The back-up was not made", e);
      answer = "The back-up was not made; the log of the portal says why.";
    }
    Path unfinished = settings.dataFolder().resolve("backup-" + id + ".part");
    Files.writeString(unfinished, answer);
    Files.move(
        unfinished,
        settings.dataFolder().resolve("backup-" + id + ".result"),
        StandardCopyOption.ATOMIC_MOVE);
  }
}
