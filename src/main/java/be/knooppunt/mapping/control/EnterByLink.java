package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.LinkAnswer;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.people.control.OneTimeLinks;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Says what somebody with the secret of a one-time link may still do. Looking uses nothing up. A
 * link that was claimed by somebody who was stopped on the way is still open: what it writes is
 * written under the id of the link, so it is never there twice.
 */
@ApplicationScoped
public class EnterByLink {
  /** So many secrets may be wrong in a quarter of an hour. */
  private static final int ALLOWED = 20;

  @Inject private OneTimeLinks links;
  @Inject private NoteAnswers answers;
  @Inject private LimitTries limit;
  @Inject private Clock clock;

  /** For the container. */
  protected EnterByLink() {}

  /** Lets in by links. */
  public EnterByLink(OneTimeLinks links, NoteAnswers answers, LimitTries limit, Clock clock) {
    this.links = links;
    this.answers = answers;
    this.limit = limit;
    this.clock = clock;
  }

  /** What a secret opens. */
  public sealed interface Entry {
    /** It can be used. */
    record Open(OneTimeLink link) implements Entry {}

    /** It was used. */
    record Answered(LinkAnswer answer) implements Entry {}

    /** It is too old, or there is a newer one. */
    record Closed() implements Entry {}

    /** There is no such link. */
    record Unknown() implements Entry {}

    /** Too many secrets were tried from this address. */
    record Wait(Duration left) implements Entry {}
  }

  /**
   * Looks at a link.
   *
   * @param address where the request comes from
   */
  public Entry enter(LinkKind kind, String token, String address) {
    Admission admission = limit.admit("link " + kind, address, ALLOWED);
    if (admission instanceof Admission.Wait wait) {
      return new Entry.Wait(wait.left());
    }
    Optional<OneTimeLink> found = links.findAny(kind, token);
    if (found.isEmpty()) {
      return new Entry.Unknown();
    }
    limit.passed((Admission.Admitted) admission);
    OneTimeLink link = found.get();
    Optional<LinkAnswer> answer = answers.find(link.id());
    if (answer.isPresent()) {
      return new Entry.Answered(answer.get());
    }
    return link.isPending(clock.instant()) ? new Entry.Open(link) : new Entry.Closed();
  }

  /**
   * Does what a link is for: claims it, does it, and notes that it is done; when it cannot be done
   * the link is given back.
   *
   * @param work writes under the id of the link, and gives the code of what was said
   */
  public void use(OneTimeLink link, Work work) {
    links.claim(link.id());
    String answer;
    try {
      answer = work.write(link.id());
    } catch (RuntimeException e) {
      links.release(link.id());
      throw e;
    }
    answers.keep(link.id(), answer);
  }

  /** What a link is for. */
  @FunctionalInterface
  public interface Work {
    /** Writes once under this id, and says in a code what was said. */
    String write(String linkId);
  }
}
