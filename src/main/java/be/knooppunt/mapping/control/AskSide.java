package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.AskedSide;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.people.control.OneTimeLinks;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.referral.entity.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the link by which a side of a path is asked for its word, without an account. */
@ApplicationScoped
public class AskSide {
  /** How long a side has to answer. */
  public static final Duration VALID = Duration.ofDays(30);

  @Inject private OneTimeLinks links;

  /** For the container. */
  protected AskSide() {}

  /** Asks by links of a store. */
  public AskSide(OneTimeLinks links) {
    this.links = links;
  }

  /**
   * Makes a link; an earlier one for the same side does not work any more.
   *
   * @param account who asks
   * @return the secret of the link, for its address
   */
  public String ask(PathId path, Side side, String partnership, String account) {
    String about = new AskedSide(path, side).text();
    links.closeAll(LinkKind.CONFIRM_PATH, about);
    return links.make(LinkKind.CONFIRM_PATH, about, partnership, account, VALID);
  }

  /** The open link by which a side was asked. */
  public Optional<OneTimeLink> findOpen(PathId path, Side side, String partnership) {
    String about = new AskedSide(path, side).text();
    return listOpen(partnership).stream().filter(link -> link.data().equals(about)).findFirst();
  }

  /** The open links of a partnership by which sides were asked. */
  public List<OneTimeLink> listOpen(String partnership) {
    return links.listOpen(LinkKind.CONFIRM_PATH, Optional.of(partnership));
  }

  /** Takes the question to a side back. */
  public void takeBack(PathId path, Side side) {
    links.closeAll(LinkKind.CONFIRM_PATH, new AskedSide(path, side).text());
  }
}
