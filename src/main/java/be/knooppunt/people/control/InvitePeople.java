package be.knooppunt.people.control;

import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Invites somebody to a role by a link that works once. A coordinator invites to roles in the own
 * partnership, an administrator to all. Who is invited is not kept: only what they are given.
 */
@ApplicationScoped
public class InvitePeople {
  /** How long an invitation can be used. */
  public static final Duration VALID = Duration.ofDays(14);

  @Inject private CurrentRights rights;
  @Inject private KnownPartnerships known;
  @Inject private OneTimeLinks links;
  @Inject private Audit audit;

  /** For the container. */
  protected InvitePeople() {}

  /** Invites with these. */
  public InvitePeople(
      CurrentRights rights, KnownPartnerships known, OneTimeLinks links, Audit audit) {
    this.rights = rights;
    this.known = known;
    this.links = links;
    this.audit = audit;
  }

  /** An invitation that is open. */
  public record Invitation(OneTimeLink link, Grant grant) {}

  /**
   * Makes an invitation.
   *
   * @return the secret of its link
   * @throws Problem when whoever asks may not give this, or it holds for what is not there
   */
  @Transactional
  public String invite(Grant grant) {
    String partnership = grant.partnership();
    if (partnership == null) {
      rights.requireAdminister();
    } else {
      rights.requireCoordinate(partnership);
    }
    check(grant);
    String me = rights.requireAccountId();
    String token = links.make(LinkKind.INVITATION, grant.text(), partnership, me, VALID);
    audit.tell(me, AuditAction.INVITATION_MADE, "", grant.text());
    return token;
  }

  private void check(Grant grant) {
    String partnership = grant.partnership();
    if (partnership != null && known.find(partnership).isEmpty()) {
      throw unknown("partnership", partnership);
    }
    String organisation = grant.organisation();
    if (partnership != null
        && organisation != null
        && !has(known.listOrganisations(partnership), organisation)) {
      throw unknown("organisation", organisation);
    }
    String region = grant.region();
    if (region != null && !has(known.listRegions(), region)) {
      throw unknown("region", region);
    }
  }

  private static boolean has(List<KnownPartnerships.Named> all, String id) {
    return all.stream().anyMatch(named -> named.id().equals(id));
  }

  private static Problem unknown(String field, String id) {
    return new Problem(
        Problem.Kind.UNKNOWN, field, "There is no " + field + " '" + id + "'.", "Choose another.");
  }

  /** The open invitations of a partnership, the newest first. */
  public List<Invitation> listOpen(String partnership) {
    rights.requireCoordinate(partnership);
    return invitations(Optional.of(partnership));
  }

  /** All open invitations, the newest first. */
  public List<Invitation> listAllOpen() {
    rights.requireAdminister();
    return invitations(Optional.empty());
  }

  private List<Invitation> invitations(Optional<String> partnership) {
    return links.listOpen(LinkKind.INVITATION, partnership).stream()
        .flatMap(
            link -> Grant.parse(link.data()).map(grant -> new Invitation(link, grant)).stream())
        .toList();
  }

  /**
   * Takes an open invitation back.
   *
   * @param partnership the partnership it has to belong to, empty for an administrator
   * @throws Problem when there is none
   */
  @Transactional
  public void close(Optional<String> partnership, String id) {
    partnership.ifPresentOrElse(rights::requireCoordinate, rights::requireAdminister);
    OneTimeLink link =
        links
            .findById(id)
            .filter(l -> l.kind() == LinkKind.INVITATION)
            .filter(l -> partnership.isEmpty() || l.partnershipId().equals(partnership))
            .orElseThrow(() -> unknown("invitation", id));
    if (links.close(id)) {
      audit.tell(rights.requireAccountId(), AuditAction.INVITATION_CLOSED, id, link.data());
    }
  }
}
