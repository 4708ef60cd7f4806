package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.SnapshotPlan;
import be.knooppunt.compare.entity.SnapshotRhythm;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps moments of the map of a partnership under a label, and when they are made by themselves. A
 * coordinator makes, names and removes them; whoever may read the map may read them.
 */
@ApplicationScoped
public class KeepSnapshots {
  /** The most that a partnership keeps. */
  public static final int MOST = 200;

  @Inject private Snapshots snapshots;
  @Inject private Lookups lookups;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  /** For the container. */
  protected KeepSnapshots() {}

  /** Keeps them in a store. */
  public KeepSnapshots(Snapshots snapshots, Lookups lookups, CurrentRights rights, Clock clock) {
    this.snapshots = snapshots;
    this.lookups = lookups;
    this.rights = rights;
    this.clock = clock;
  }

  /** Tells whether a text can be the label of one made by hand. */
  public static boolean isLabel(String text) {
    return !text.isBlank() && text.strip().length() <= NetworkSnapshot.LONGEST_LABEL;
  }

  /** Tells whether a text can be the reason. */
  public static boolean isReason(String text) {
    return text.strip().length() <= NetworkSnapshot.LONGEST_REASON;
  }

  private static String label(String text) {
    if (!isLabel(text)) {
      throw unprocessable(
          "label",
          "A snapshot needs a label.",
          "Give one of at most " + NetworkSnapshot.LONGEST_LABEL + " signs.");
    }
    return text.strip();
  }

  private static String reason(String text) {
    if (!isReason(text)) {
      throw unprocessable(
          "reason",
          "This reason is too long.",
          "Give at most " + NetworkSnapshot.LONGEST_REASON + " signs.");
    }
    return text.strip();
  }

  private static Problem unprocessable(String field, String detail, String remedy) {
    return new Problem(Problem.Kind.UNPROCESSABLE, field, detail, remedy);
  }

  /**
   * Keeps this moment.
   *
   * @param reason empty when nobody says why
   */
  @Transactional
  public NetworkSnapshot make(String partnership, String label, String reason) {
    rights.requireCoordinate(partnership);
    if (snapshots.listOf(partnership).size() >= MOST) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          "There are " + MOST + " snapshots already.",
          "Remove one that nobody needs any more.");
    }
    NetworkSnapshot made =
        new NetworkSnapshot(
            partnership,
            label(label),
            reason(reason),
            clock.instant(),
            lookups.network(partnership).version().value(),
            rights.requireAccountId(),
            null);
    snapshots.add(made);
    return made;
  }

  /** Those of a partnership, the newest first. */
  @Transactional
  public List<NetworkSnapshot> list(String partnership) {
    return snapshots.listOf(partnership);
  }

  /** One of a partnership, when it is there. */
  @Transactional
  public Optional<NetworkSnapshot> find(String partnership, String id) {
    return snapshots.find(id).filter(one -> one.partnershipId().equals(partnership));
  }

  /** One of a partnership that must be there. */
  @Transactional
  public NetworkSnapshot get(String partnership, String id) {
    return find(partnership, id).orElseThrow(() -> Lookups.unknown("snapshot", id));
  }

  private NetworkSnapshot changeable(String partnership, String id, Optional<Integer> seen) {
    rights.requireCoordinate(partnership);
    NetworkSnapshot snapshot = get(partnership, id);
    if (seen.isPresent() && seen.get() != snapshot.version()) {
      throw new Problem(
          Problem.Kind.PRECONDITION_FAILED,
          "If-Match",
          "Somebody changed this snapshot in between.",
          "Read it again, and send its new ETag.");
    }
    return snapshot;
  }

  /**
   * Gives one another label and reason.
   *
   * @param seen the version that was seen; empty when it does not matter
   */
  @Transactional
  public void rename(
      String partnership, String id, String label, String reason, Optional<Integer> seen) {
    changeable(partnership, id, seen).rename(label(label), reason(reason));
  }

  /** Forgets one; the change log stays as it is. */
  @Transactional
  public void remove(String partnership, String id, Optional<Integer> seen) {
    snapshots.remove(changeable(partnership, id, seen));
  }

  /** When they are made for a partnership; empty when nobody planned. */
  @Transactional
  public Optional<SnapshotPlan> findPlan(String partnership) {
    return snapshots.findPlan(partnership);
  }

  /**
   * Plans them.
   *
   * @param firstDay today or later
   */
  @Transactional
  public void plan(String partnership, SnapshotRhythm rhythm, LocalDate firstDay) {
    rights.requireCoordinate(partnership);
    if (rhythm != SnapshotRhythm.NONE && firstDay.isBefore(TimeSource.today(clock))) {
      throw unprocessable("firstDay", "This day is over.", "Begin today or later.");
    }
    Optional<SnapshotPlan> known = snapshots.findPlan(partnership);
    known.ifPresent(plan -> plan.set(rhythm, firstDay));
    if (known.isEmpty()) {
      snapshots.addPlan(new SnapshotPlan(partnership, rhythm, firstDay));
    }
  }

  /** The partnerships of which one is to be made. */
  @Transactional
  public List<String> listDue() {
    LocalDate today = TimeSource.today(clock);
    return snapshots.listPlans().stream()
        .filter(plan -> plan.due(today).isPresent())
        .map(SnapshotPlan::partnershipId)
        .toList();
  }

  /**
   * Makes the one that is due; fails when another portal does so at the same moment. Of several
   * that were missed only the last is made: they would all show the map of now.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void makeDue(String partnership, long networkVersion) {
    SnapshotPlan plan = snapshots.findPlan(partnership).orElseThrow();
    plan.due(TimeSource.today(clock))
        .ifPresent(
            due -> {
              snapshots.add(
                  new NetworkSnapshot(
                      partnership, "", "", clock.instant(), networkVersion, null, due));
              plan.made(due);
            });
  }
}
