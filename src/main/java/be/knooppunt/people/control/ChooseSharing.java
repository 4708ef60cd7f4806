package be.knooppunt.people.control;

import be.knooppunt.people.entity.Sharing;
import be.knooppunt.people.entity.SharingChoice;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets the coordinator of a partnership choose what those outside see. Choosing again undoes it;
 * who chose what stays in the audit log.
 */
@ApplicationScoped
public class ChooseSharing {
  @Inject private KeepSharing keep;
  @Inject private KnownSharing known;
  @Inject private KnownPartnerships partnerships;
  @Inject private CurrentRights rights;

  /** For the container. */
  protected ChooseSharing() {}

  /** Chooses for partnerships that are known. */
  public ChooseSharing(
      KeepSharing keep, KnownSharing known, KnownPartnerships partnerships, CurrentRights rights) {
    this.keep = keep;
    this.known = known;
    this.partnerships = partnerships;
    this.rights = rights;
  }

  /**
   * What a partnership shares.
   *
   * @param since empty when it never chose
   * @param by the id of the account that chose
   * @param version counts the choices
   */
  public record Chosen(Sharing choice, Optional<Instant> since, Optional<String> by, int version) {
    /** What holds as long as nobody chose. */
    static final Chosen NEVER = new Chosen(Sharing.MAP, Optional.empty(), Optional.empty(), 0);

    static Chosen of(SharingChoice kept) {
      return new Chosen(
          kept.choice(), Optional.of(kept.since()), Optional.of(kept.chosenBy()), kept.version());
    }
  }

  /** What a partnership shares now. */
  public Chosen read(String partnership) {
    rights.requireReadInside(partnership);
    requireKnown(partnership);
    return keep.read(partnership);
  }

  /**
   * Chooses.
   *
   * @param seen the version of the choice that was seen
   * @throws Problem when it was changed meanwhile, or is not theirs to choose
   */
  public Chosen choose(String partnership, Sharing choice, int seen) {
    rights.requireCoordinate(partnership);
    requireKnown(partnership);
    try {
      return keep.keep(partnership, choice, seen, rights.requireAccountId());
    } finally {
      known.forget(); // after the transaction: what is read next is what holds
    }
  }

  private void requireKnown(String partnership) {
    if (partnerships.find(partnership).isEmpty()) {
      throw new Problem(
          Problem.Kind.UNKNOWN,
          "partnership",
          "There is no partnership '" + partnership + "'.",
          "Choose one of the list.");
    }
  }

  /** The problem of a choice that was changed since it was seen. */
  public static Problem changedMeanwhile() {
    return new Problem(
        Problem.Kind.PRECONDITION_FAILED,
        "If-Match",
        "Somebody chose something else meanwhile.",
        "Read the choice again, and choose then.");
  }
}
