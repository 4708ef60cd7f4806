package be.knooppunt.mapping.control;

import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.referral.control.Speaker;
import be.knooppunt.referral.entity.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says for which sides of a path whoever asks may speak: an editor for the services of the own
 * organisation; a coordinator of a partnership that keeps an end for both, when it is said who told
 * it.
 */
@RequestScoped
public class SpeakForSide {
  private static final String EDITOR = "Redacteur van de organisatie";
  private static final String COORDINATOR = "Coördinator van het partnerschap";

  @Inject private CurrentRights rights;
  @Inject private RecordRights recordRights;

  /** For the container. */
  protected SpeakForSide() {}

  /** Speaks with rights. */
  public SpeakForSide(CurrentRights rights, RecordRights recordRights) {
    this.rights = rights;
    this.recordRights = recordRights;
  }

  /** The role of somebody who answers by a link. */
  public static String worker(Side side) {
    return side == Side.SENDER
        ? "Medewerker van de doorverwijzende dienst"
        : "Medewerker van de ontvangende dienst";
  }

  /** The service at an end of a path. */
  public static ServiceId service(ReferralPath path, Side side) {
    return side == Side.SENDER ? path.from() : path.to();
  }

  private static List<String> organisations(Network network, ReferralPath path, Side side) {
    return network.getService(service(path, side)).organisations().stream()
        .map(OrganisationId::value)
        .toList();
  }

  private static String partnership(Network network) {
    return network.partnership().map(p -> p.id().value()).orElseThrow();
  }

  /** The sides that are one's own. */
  public Set<Side> own(Network network, ReferralPath path) {
    Set<String> mine = rights.organisationsIn(partnership(network));
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (Side side : Side.values()) {
      if (organisations(network, path, side).stream().anyMatch(mine::contains)) {
        sides.add(side);
      }
    }
    return sides;
  }

  /** The sides one may speak for. */
  public Set<Side> any(Network network, ReferralPath path) {
    return coordinates(network, path) ? EnumSet.allOf(Side.class) : own(network, path);
  }

  /** Tells whether one leads the partnership, and it keeps one of the ends. */
  private boolean coordinates(Network network, ReferralPath path) {
    String partnership = partnership(network);
    return rights.mayCoordinate(partnership)
        && recordRights
            .keepers(
                path.key(), Fields.of(Map.of("from", path.from().value(), "to", path.to().value())))
            .stream()
            .anyMatch(keeper -> keeper.partnership().equals(partnership));
  }

  /** Tells whether one has to say who told it, because the side is not one's own. */
  public boolean needsSource(Network network, ReferralPath path, Side side) {
    return !own(network, path).contains(side);
  }

  /**
   * Who one is when speaking for a side.
   *
   * @param source who told it
   * @throws Problem when one may not, or does not say who told it
   */
  public Speaker speaker(Network network, ReferralPath path, Side side, Optional<String> source) {
    if (!any(network, path).contains(side)) {
      throw Problem.forbidden();
    }
    boolean isOwn = !needsSource(network, path, side);
    if (!isOwn && source.isEmpty()) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "source",
          "A source is missing.",
          "Say in what role somebody of that side told it, and how.");
    }
    return new Speaker(
        new Author(rights.requireAccountId(), new PartnershipId(partnership(network))),
        side,
        isOwn ? EDITOR : COORDINATOR,
        source);
  }
}
