package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the change log knows of the agreement on a path, and the path itself does not say.
 *
 * @param lastUsable ACTIVE or WAITLIST: what it was when it could be used last
 * @param dispute who disputes it and why; empty when nobody does, or nobody knows who
 * @param spoken what the sides said, the latest first
 */
public record Standing(PathStatus lastUsable, Optional<Spoken> dispute, List<Spoken> spoken) {
  private static final String STATUS = "status";

  /** A path of which the log says nothing. */
  public static final Standing UNKNOWN =
      new Standing(PathStatus.ACTIVE, Optional.empty(), List.of());

  /** What a side said, and when. */
  public record Spoken(Statement statement, Instant at) {}

  /** Keeps its own copy. */
  public Standing {
    spoken = List.copyOf(spoken);
  }

  /**
   * Reads the log of a path.
   *
   * @param changes its changes, the latest first
   */
  public static Standing of(ReferralPath path, List<Change> changes) {
    List<Spoken> spoken = new ArrayList<>();
    @Nullable PathStatus lastUsable = path.status().isUsable() ? path.status() : null;
    @Nullable Spoken dispute = null;
    for (Change change : changes) {
      Optional<Spoken> said = Statement.parse(change.reason()).map(s -> new Spoken(s, change.at()));
      said.ifPresent(spoken::add);
      if (lastUsable == null) {
        lastUsable = usable(change.before().orElse(Fields.NONE));
      }
      if (dispute == null && said.isPresent() && disputes(change, said.get().statement())) {
        dispute = said.get();
      }
    }
    return new Standing(
        lastUsable == null ? PathStatus.ACTIVE : lastUsable,
        path.status() == PathStatus.DISPUTED ? Optional.ofNullable(dispute) : Optional.empty(),
        spoken);
  }

  private static @Nullable PathStatus usable(Fields fields) {
    String status = fields.text(STATUS);
    if (status.equals(PathStatus.WAITLIST.name())) {
      return PathStatus.WAITLIST;
    }
    return status.equals(PathStatus.ACTIVE.name()) ? PathStatus.ACTIVE : null;
  }

  private static boolean disputes(Change change, Statement statement) {
    return statement.kind() == Statement.Kind.DISPUTE
        && change.after().orElse(Fields.NONE).text(STATUS).equals(PathStatus.DISPUTED.name());
  }
}
