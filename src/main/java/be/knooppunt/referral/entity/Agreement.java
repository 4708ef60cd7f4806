package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.referral.entity.Statement.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How two sides come to agree on a path; pure functions from a path and what a side says to the
 * path after it. A path is AGREED only while both sides stand by what it says now: whoever changes
 * it asks the other side again, and whoever disputes it takes it out of every route.
 */
public final class Agreement {
  private static final Set<PathStatus> CANNOT_BE_DISPUTED =
      Set.of(PathStatus.ENDED, PathStatus.WISHED);

  private Agreement() {}

  /** Tells whether a side can say this about a path that stands so. */
  public static boolean isOpen(PathStatus status, Kind kind) {
    return switch (kind) {
      case PROPOSE -> false;
      case CONFIRM, AMEND -> status != PathStatus.ENDED;
      case DISPUTE -> !CANNOT_BE_DISPUTED.contains(status);
    };
  }

  /** The day on which a side agreed with what the path says now; empty when it did not. */
  public static Optional<LocalDate> agreedOn(ReferralPath path, Side side) {
    return Optional.ofNullable(
        side == Side.SENDER ? path.agreedBySender() : path.agreedByReceiver());
  }

  /** Tells whether both sides stand by what the path says now. */
  public static boolean isComplete(ReferralPath path) {
    return path.agreedBySender() != null && path.agreedByReceiver() != null;
  }

  /**
   * The sides that still have to say something about it: both, one, or none for a path that both
   * agreed on, that is over or that is only wished for. Of a disputed path it is the other side of
   * who disputes it.
   */
  public static Set<Side> awaited(ReferralPath path, Standing standing) {
    if (path.status() == PathStatus.ENDED || path.status() == PathStatus.WISHED) {
      return Set.of();
    }
    if (path.status() == PathStatus.DISPUTED && standing.dispute().isPresent()) {
      return Set.of(standing.dispute().get().statement().side().other());
    }
    boolean sender = path.agreedBySender() == null;
    boolean receiver = path.agreedByReceiver() == null;
    if (sender && receiver) {
      return Set.of(Side.SENDER, Side.RECEIVER);
    }
    return sender ? Set.of(Side.SENDER) : receiver ? Set.of(Side.RECEIVER) : Set.of();
  }

  /** A new path, or a new form of one, that its proposer's side agrees with. */
  public static ReferralPath propose(ReferralPath path, Side side, Said said) {
    Draft draft = new Draft(path);
    draft.status = PathStatus.PROPOSED;
    draft.forgetAgreement();
    draft.agree(side, said);
    draft.evidence = Evidence.STATED;
    return draft.made();
  }

  /**
   * A side says that the path is right. What the first of two says changes nothing about whether it
   * is routed over; a wish becomes a proposal. When the other side agreed before, it is agreed.
   *
   * @throws IllegalStateException when the path is over
   */
  public static ReferralPath confirm(ReferralPath path, Side side, Said said, Standing standing) {
    require(path, Kind.CONFIRM);
    Draft draft = new Draft(path);
    draft.agree(side, said);
    if (draft.sender != null && draft.receiver != null) {
      draft.evidence = Evidence.AGREED;
      draft.status = agreedStatus(path.status(), standing);
    } else {
      draft.evidence = path.provenance().isAssumed() ? Evidence.STATED : draft.evidence;
      boolean takesBack = standing.dispute().filter(d -> d.statement().side() == side).isPresent();
      if (path.status() == PathStatus.WISHED
          || (path.status() == PathStatus.DISPUTED && takesBack)) {
        draft.status = PathStatus.PROPOSED;
      }
    }
    return draft.made();
  }

  private static PathStatus agreedStatus(PathStatus now, Standing standing) {
    return switch (now) {
      case ACTIVE, WAITLIST, BLOCKED, ENDED -> now;
      case PROPOSED, DISPUTED, WISHED -> standing.lastUsable();
    };
  }

  /**
   * A side says what has to be different. The path says so from now on, that side agrees with it,
   * and the other one is asked again.
   *
   * @param wanted the path as that side says it is; only its {@link #sameTerms terms} are taken
   * @throws IllegalStateException when the path is over
   */
  public static ReferralPath amend(ReferralPath path, ReferralPath wanted, Side side, Said said) {
    require(path, Kind.AMEND);
    Draft draft = new Draft(withTerms(path, wanted));
    draft.status = PathStatus.PROPOSED;
    draft.forgetAgreement();
    draft.agree(side, said);
    draft.evidence = Evidence.STATED;
    return draft.made();
  }

  /**
   * A side says that the path is not right. It is shown as disputed and never routed over; that is
   * no check of what it says.
   *
   * @throws IllegalStateException when the path is over or only wished for
   */
  public static ReferralPath dispute(ReferralPath path, Side side) {
    require(path, Kind.DISPUTE);
    Draft draft = new Draft(path);
    draft.disagree(side);
    draft.status = PathStatus.DISPUTED;
    draft.evidence = draft.evidence == Evidence.AGREED ? Evidence.STATED : draft.evidence;
    return draft.made();
  }

  /** Tells whether two paths say the same about how people are handed over. */
  public static boolean sameTerms(ReferralPath path, ReferralPath other) {
    return withTerms(path, other).equals(path);
  }

  private static ReferralPath withTerms(ReferralPath path, ReferralPath wanted) {
    return new ReferralPath(
        path.id(),
        path.from(),
        path.to(),
        wanted.handover(),
        path.status(),
        wanted.feedback(),
        wanted.consent(),
        wanted.documents(),
        path.about(),
        wanted.onlyForDomains(),
        wanted.onlyForGroups(),
        wanted.firstContact(),
        path.agreedBySender(),
        path.agreedByReceiver(),
        wanted.note(),
        path.provenance(),
        path.validity());
  }

  private static void require(ReferralPath path, Kind kind) {
    if (!isOpen(path.status(), kind)) {
      throw new IllegalStateException(kind + " is not possible while " + path.status());
    }
  }

  /** A path that is being changed. */
  private static final class Draft {
    private final ReferralPath from;
    private PathStatus status;
    private Evidence evidence;
    private @Nullable LocalDate sender;
    private @Nullable LocalDate receiver;
    private @Nullable Said said;

    Draft(ReferralPath from) {
      this.from = from;
      this.status = from.status();
      this.evidence = from.provenance().evidence();
      this.sender = from.agreedBySender();
      this.receiver = from.agreedByReceiver();
    }

    void forgetAgreement() {
      sender = null;
      receiver = null;
    }

    void agree(Side side, Said words) {
      said = words;
      if (side == Side.SENDER) {
        sender = words.on();
      } else {
        receiver = words.on();
      }
    }

    void disagree(Side side) {
      if (side == Side.SENDER) {
        sender = null;
      } else {
        receiver = null;
      }
    }

    ReferralPath made() {
      Provenance old = from.provenance();
      Said last = said;
      return new ReferralPath(
          from.id(),
          from.from(),
          from.to(),
          from.handover(),
          status,
          from.feedback(),
          from.consent(),
          from.documents(),
          from.about(),
          from.onlyForDomains(),
          from.onlyForGroups(),
          from.firstContact(),
          sender,
          receiver,
          from.note(),
          last == null
              ? new Provenance(
                  evidence, old.source(), old.verifiedOn(), old.verifiedByRole(), old.identifiers())
              : new Provenance(
                  evidence,
                  last.source().orElse(old.source()),
                  last.on(),
                  last.role(),
                  old.identifiers()),
          from.validity());
    }
  }
}
