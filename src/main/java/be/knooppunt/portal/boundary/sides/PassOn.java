package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.AskSide;
import be.knooppunt.mapping.control.SpeakForSide;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.referral.entity.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Passes links on: to the address of a team where letters can be sent, otherwise by hand. */
@RequestScoped
public class PassOn {
  private static final Logger LOG = System.getLogger(PassOn.class.getName());

  @Inject private Texts texts;
  @Inject private Settings settings;
  @Inject private Letters letters;
  @Inject private Clock clock;

  /**
   * A link that was made.
   *
   * @param asked who is asked
   * @param to the address of the team; empty when none is known
   * @param text what is passed on with it
   * @param sent whether it was sent; then the link is not shown
   */
  public record Passed(
      String asked, String to, String link, String text, String until, boolean sent) {}

  /** Passes on the question to a side of a path. */
  Passed path(Network network, ReferralPath path, Side side, String token) {
    Service asked = network.getService(SpeakForSide.service(path, side));
    String link = link(ConfirmPages.ADDRESS, token);
    String text =
        texts.format(
            "sides.letter",
            network.getService(path.from()).name(),
            network.getService(path.to()).name(),
            network.partnership().map(Site::shortName).orElse(""),
            link,
            until());
    return pass(
        asked.name(), address(network, asked), link, texts.get("sides.letter.subject"), text);
  }

  /** Passes on the question whether a card is still right. */
  Passed card(Network network, String name, String to, String token) {
    String link = link(CardPages.ADDRESS, token);
    String text =
        texts.format(
            "sides.card.letter",
            name,
            network.partnership().map(Site::shortName).orElse(""),
            link,
            until());
    return pass(name, to, link, texts.get("sides.card.subject"), text);
  }

  /** Passes on the questions of a round to an organisation. */
  Passed round(Network network, Organisation organisation, PartnerRound round, String token) {
    String name = organisation.nameOn(TimeSource.today(clock));
    String link = link(AnswerRoundPages.ADDRESS, token);
    String until = texts.date(round.closesOn());
    String text =
        texts.format(
            "rounds.letter",
            name,
            network.partnership().map(Site::shortName).orElse(""),
            link,
            until);
    String to = Optional.ofNullable(organisation.email()).orElse("");
    return pass(name, to, link, texts.get("rounds.letter.subject"), text, until);
  }

  private String until() {
    return PathSheet.day(clock.instant().plus(AskSide.VALID), texts);
  }

  private String link(String page, String token) {
    return settings.address() + page + "?" + ConfirmPages.CODE + "=" + token;
  }

  private Passed pass(String asked, String to, String link, String subject, String text) {
    return pass(asked, to, link, subject, text, until());
  }

  private Passed pass(
      String asked, String to, String link, String subject, String text, String until) {
    boolean sent = false;
    if (!to.isEmpty() && letters.canSend()) {
      try {
        letters.send(to, subject, text);
        sent = true;
      } catch (IllegalArgumentException | IllegalStateException e) {
        // the address stays out of the log
        LOG.log(Level.WARNING, "A letter could not be sent: " + e.getClass().getName());
      }
    }
    return new Passed(asked, to, sent ? "" : link, sent ? "" : text, until, sent);
  }

  /** The address of the team of a service; empty when none is known. */
  static String address(Network network, Service service) {
    String own = service.contact().email();
    Organisation organisation = network.organisationOf(service);
    return own != null ? own : Optional.ofNullable(organisation.email()).orElse("");
  }
}
