package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundFigures;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.people.control.OneTimeLinks;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Lets a coordinator ask the partners in a round: make it, see how far it is, remind, close. */
@ApplicationScoped
public class HoldRound {
  @Inject private Rounds rounds;
  @Inject private OneTimeLinks links;
  @Inject private Clock clock;

  /** For the container. */
  protected HoldRound() {}

  /** Holds rounds of a store. */
  public HoldRound(Rounds rounds, OneTimeLinks links, Clock clock) {
    this.rounds = rounds;
    this.links = links;
    this.clock = clock;
  }

  /** The secret of the link of an organisation, which is there this once. */
  public record Invited(OrganisationId organisation, String token) {}

  /** A round that was made. */
  public record Made(PartnerRound round, List<Invited> invited) {}

  /** Makes a round, with a link for each organisation that holds until the end of the last day. */
  @Transactional
  public Made make(
      String partnership,
      String name,
      LocalDate closesOn,
      Collection<OrganisationId> organisations,
      String account) {
    PartnerRound round =
        new PartnerRound(partnership, name.strip(), closesOn, account, clock.instant());
    rounds.add(round);
    List<Invited> invited = new ArrayList<>();
    for (OrganisationId organisation : new LinkedHashSet<>(organisations)) {
      RoundPartner partner =
          new RoundPartner(round.id(), organisation.value(), RoundText.write(RoundAnswers.NONE));
      rounds.add(partner);
      invited.add(new Invited(organisation, link(round, partner, account)));
    }
    return new Made(round, invited);
  }

  private String link(PartnerRound round, RoundPartner partner, String account) {
    Instant now = clock.instant();
    Instant until = round.closesOn().plusDays(1).atStartOfDay(TimeSource.BRUSSELS).toInstant();
    String token =
        links.make(
            LinkKind.PARTNER_ROUND,
            partner.id(),
            round.partnershipId(),
            account,
            Duration.between(now, until));
    partner.invite(
        links.findAny(LinkKind.PARTNER_ROUND, token).map(OneTimeLink::id).orElseThrow(), now);
    return token;
  }

  /** The rounds of a partnership, the newest first. */
  @Transactional
  public List<PartnerRound> listOf(String partnership) {
    return rounds.listOf(partnership);
  }

  /** A round of a partnership that must be there. */
  @Transactional
  public PartnerRound get(String partnership, String id) {
    return rounds
        .find(id)
        .filter(r -> r.partnershipId().equals(partnership))
        .orElseThrow(() -> Lookups.unknown("round", id));
  }

  /** How far each organisation is. */
  @Transactional
  public List<RoundPartner> listPartners(PartnerRound round) {
    return rounds.listPartners(round.id());
  }

  /**
   * Gives those who did not answer yet a new link; the one before does not work any more, and what
   * they filled in so far stays.
   *
   * @param organisations of whom; who answered is passed over
   */
  @Transactional
  public List<Invited> remind(
      PartnerRound round, Collection<String> organisations, String account) {
    List<Invited> invited = new ArrayList<>();
    if (!round.isOpen(TimeSource.today(clock))) {
      return invited;
    }
    for (RoundPartner partner : rounds.listPartners(round.id())) {
      if (partner.submittedAt().isEmpty() && organisations.contains(partner.organisationId())) {
        links.closeAll(LinkKind.PARTNER_ROUND, partner.id());
        invited.add(
            new Invited(
                new OrganisationId(partner.organisationId()), link(round, partner, account)));
      }
    }
    return invited;
  }

  /** Takes no answers any more: no link of it works. */
  @Transactional
  public void close(String partnership, String id) {
    PartnerRound round = get(partnership, id);
    round.close(clock.instant());
    for (RoundPartner partner : rounds.listPartners(id)) {
      links.closeAll(LinkKind.PARTNER_ROUND, partner.id());
    }
  }

  /** Tells whether a round takes answers. */
  public boolean isOpen(PartnerRound round) {
    return round.isOpen(TimeSource.today(clock));
  }

  /** How many paths an organisation named so far. */
  public static int named(RoundPartner partner) {
    return RoundText.read(partner.answers()).named().size();
  }

  /**
   * A path that an organisation named in what it sent.
   *
   * @param by which organisation
   */
  public record Told(OrganisationId by, NamedPath path) {}

  /** The paths that were named in answers that were sent, by organisation. */
  @Transactional
  public List<Told> listNamed(PartnerRound round) {
    List<Told> told = new ArrayList<>();
    for (RoundPartner partner : rounds.listPartners(round.id())) {
      if (partner.submittedAt().isPresent()) {
        OrganisationId by = new OrganisationId(partner.organisationId());
        RoundText.read(partner.answers()).named().stream()
            .filter(path -> !path.other().isEmpty())
            .forEach(path -> told.add(new Told(by, path)));
      }
    }
    return List.copyOf(told);
  }

  /**
   * What the organisations think of each other. None are given while the round is open: what one
   * more answer changes would tell what it said.
   */
  @Transactional
  public List<RoundFigures> figures(PartnerRound round, Network network) {
    if (isOpen(round)) {
      return List.of();
    }
    Map<OrganisationId, RoundAnswers> sent = new LinkedHashMap<>();
    for (RoundPartner partner : rounds.listPartners(round.id())) {
      if (partner.submittedAt().isPresent()) {
        sent.put(new OrganisationId(partner.organisationId()), RoundText.read(partner.answers()));
      }
    }
    return RoundFigures.of(network, sent);
  }
}
