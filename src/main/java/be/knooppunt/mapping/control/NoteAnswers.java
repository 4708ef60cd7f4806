package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.LinkAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** Notes that a one-time link was answered, each time in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class NoteAnswers {
  @Inject private LinkAnswers answers;
  @Inject private Clock clock;

  /** For the container. */
  protected NoteAnswers() {}

  /** Notes in a store. */
  public NoteAnswers(LinkAnswers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /** The answer of a link, when it was given. */
  public Optional<LinkAnswer> find(String linkId) {
    return answers.find(linkId);
  }

  /** Notes an answer; the first one stays. */
  public void keep(String linkId, String answer) {
    answers.keep(new LinkAnswer(linkId, answer, clock.instant()));
  }
}
