package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Freshness;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ReviewRhythm;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an organisation is asked on a day: nothing that is known and was confirmed within the
 * rhythm.
 *
 * @param own all services that it offers, whether they are asked about or not
 * @param services those of which it is asked whether they are still right
 * @param paths those with it at an end of which it is asked whether they are right
 */
public record RoundQuestions(List<Service> own, List<Service> services, List<PathQuestion> paths) {
  private static final Freshness FRESH = Freshness.FRESH;

  /**
   * A path that is asked about.
   *
   * @param sides the sides for which the organisation has to say it; both when both ends are its
   *     own
   */
  public record PathQuestion(ReferralPath path, Set<Side> sides) {}

  /** The questions to an organisation. */
  public static RoundQuestions of(Network network, OrganisationId organisation, LocalDate today) {
    List<Service> own =
        network.services().stream()
            .filter(s -> s.organisations().contains(organisation))
            .filter(s -> s.isShown(today, EvidenceFilter.ALL))
            .toList();
    List<Service> services =
        own.stream()
            .filter(s -> ReviewRhythm.SERVICE.on(today, s.provenance().verifiedOn()) != FRESH)
            .toList();
    Set<ServiceId> ids = new HashSet<>(own.stream().map(Service::id).toList());
    List<PathQuestion> paths = new ArrayList<>();
    for (ReferralPath path : network.paths()) {
      Set<Side> sides = sides(path, ids, today);
      if (!sides.isEmpty() && path.isShown(today, EvidenceFilter.ALL) && isAsked(path, today)) {
        paths.add(new PathQuestion(path, sides));
      }
    }
    return new RoundQuestions(own, services, List.copyOf(paths));
  }

  private static boolean isAsked(ReferralPath path, LocalDate today) {
    boolean isOver = path.status() == PathStatus.ENDED || path.status() == PathStatus.WISHED;
    boolean isConfirmed =
        path.status() != PathStatus.DISPUTED
            && Agreement.isComplete(path)
            && ReviewRhythm.PATH.on(today, path.provenance().verifiedOn()) == FRESH;
    return !isOver && !isConfirmed;
  }

  /** The own sides that did not agree within the rhythm. */
  private static Set<Side> sides(ReferralPath path, Set<ServiceId> own, LocalDate today) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (Side side : Side.values()) {
      ServiceId end = side == Side.SENDER ? path.from() : path.to();
      LocalDate agreed = Agreement.agreedOn(path, side).orElse(null);
      if (own.contains(end) && ReviewRhythm.PATH.on(today, agreed) != FRESH) {
        sides.add(side);
      }
    }
    return sides;
  }

  /** Tells whether there is nothing to confirm. */
  public boolean isEmpty() {
    return services.isEmpty() && paths.isEmpty();
  }
}
