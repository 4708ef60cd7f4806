package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.problem.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Gives the figures of a network, calculated once for each version and question and shared by all
 * readers. Those of a network of the usual size are there at once; those of a large one are
 * calculated beside the requests, one network after another, and can be followed and stopped.
 */
@ApplicationScoped
public class CalculateMeasures {
  private static final Logger LOG = System.getLogger(CalculateMeasures.class.getName());

  /** Above so many services and paths together even to look at the links takes a while. */
  private static final int LARGE_CONTENT = 20_000;

  private static final int MOST_KEPT = 32;
  private static final int MOST_PARTIES_KEPT = 200_000;
  private static final int MOST_WAITING = 4;

  private record Key(
      Optional<PartnershipId> partnership, NetworkVersion version, MeasureQuestion question) {}

  private final Map<Key, MeasureJob> jobs = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);
  private final Semaphore turns = new Semaphore(1);
  private final int atOnce;

  @Resource private ManagedExecutorService managed;

  private @Nullable Executor given;

  /** For the container. */
  public CalculateMeasures() {
    this.atOnce = Figures.AT_ONCE;
  }

  /**
   * Calculates with an executor of its own.
   *
   * @param atOnce up to how many parties whoever asks waits for the answer
   */
  public CalculateMeasures(Executor executor, int atOnce) {
    this.given = executor;
    this.atOnce = atOnce;
  }

  /**
   * The figures for a question, or how far they are. A small network is always done when this
   * returns; what was stopped or failed before begins again.
   */
  public MeasureJob ask(Network network, MeasureQuestion question) {
    MeasureJob job;
    boolean isNew;
    synchronized (jobs) {
      Key key = key(network, question);
      MeasureJob known = jobs.get(key);
      if (known != null && !isOver(known)) {
        isNew = false;
        job = known;
      } else {
        isNew = true;
        job = new MeasureJob(network, question);
        if (isLarge(network, question)) {
          checkCrowd();
        }
        jobs.put(key, job);
        forgetSome();
      }
    }
    if (!isLarge(network, question)) {
      if (isNew) {
        job.run(1);
      } else {
        job.await();
      }
    } else if (isNew) {
      start(job);
    }
    return job;
  }

  /** What is known of a question without asking it. */
  public Optional<MeasureJob> find(Network network, MeasureQuestion question) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(key(network, question)));
    }
  }

  /** Breaks off what is being calculated for a question. */
  public void stop(Network network, MeasureQuestion question) {
    find(network, question).ifPresent(MeasureJob::stop);
  }

  /** Tells whether a question is answered beside the requests. */
  public boolean isLarge(Network network, MeasureQuestion question) {
    int parties =
        question.level() == Level.SERVICE
            ? network.services().size()
            : network.organisations().size();
    return parties > atOnce || network.size() > LARGE_CONTENT;
  }

  private static Key key(Network network, MeasureQuestion question) {
    return new Key(network.partnership().map(p -> p.id()), network.version(), question);
  }

  private static boolean isOver(MeasureJob job) {
    return job.state() == MeasureJob.State.STOPPED || job.state() == MeasureJob.State.FAILED;
  }

  private void checkCrowd() {
    long waiting =
        jobs.values().stream().filter(job -> job.state() == MeasureJob.State.PROGRESS).count();
    if (waiting >= MOST_WAITING) {
      throw new Problem(
          Problem.Kind.TOO_MANY,
          null,
          "Several large networks are being measured already.",
          "Wait for one of them, or ask for a smaller part with the filters.");
    }
  }

  private void start(MeasureJob job) {
    Executor executor = given == null ? managed : given;
    try {
      executor.execute(() -> runInBackground(job));
    } catch (RejectedExecutionException e) {
      job.stop();
      throw new Problem(
          Problem.Kind.TOO_MANY, null, "The portal is busy.", "Try again in a minute.");
    }
  }

  private void runInBackground(MeasureJob job) {
    try {
      job.runInTurn(turns, Math.min(2, Runtime.getRuntime().availableProcessors()));
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "Measures of a network failed", e);
    }
  }

  /** Forgets what was asked for longest ago; never what is being calculated. */
  private void forgetSome() {
    long parties = 0;
    for (MeasureJob job : jobs.values()) {
      parties += job.figures().map(Figures::size).orElse(0);
    }
    Iterator<MeasureJob> oldest = jobs.values().iterator();
    while (oldest.hasNext() && (jobs.size() > MOST_KEPT || parties > MOST_PARTIES_KEPT)) {
      MeasureJob job = oldest.next();
      if (job.state() != MeasureJob.State.PROGRESS) {
        parties -= job.figures().map(Figures::size).orElse(0);
        oldest.remove();
      }
    }
  }

  @PreDestroy
  void stopAll() {
    synchronized (jobs) {
      jobs.values().forEach(MeasureJob::stop);
    }
  }
}
