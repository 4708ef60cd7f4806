package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** Notes how far an organisation is in a round, each time in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class KeepRound {
  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /** For the container. */
  protected KeepRound() {}

  /** Notes in a store. */
  public KeepRound(Rounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /** An organisation in a round. */
  public Optional<RoundPartner> findPartner(String id) {
    return rounds.findPartner(id);
  }

  /** A round. */
  public Optional<PartnerRound> find(String id) {
    return rounds.find(id);
  }

  /** Notes that somebody looked. */
  public void open(String partner) {
    rounds.findPartner(partner).ifPresent(p -> p.open(clock.instant()));
  }

  /**
   * Keeps answers; they change nothing once they were sent.
   *
   * @throws Problem when they are too long
   */
  public void save(String partner, RoundAnswers answers) {
    String text = RoundText.write(answers);
    if (text.length() > RoundPartner.LONGEST) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          null,
          "The answers are too long.",
          "Leave some paths out, or name them in fewer words.");
    }
    rounds.findPartner(partner).ifPresent(p -> p.answer(text));
  }

  /** Notes that the answers were sent. */
  public void submit(String partner) {
    rounds.findPartner(partner).ifPresent(p -> p.submit(clock.instant()));
  }
}
