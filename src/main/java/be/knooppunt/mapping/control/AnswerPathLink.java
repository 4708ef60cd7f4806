package be.knooppunt.mapping.control;

import be.knooppunt.mapping.control.EnterByLink.Entry;
import be.knooppunt.mapping.entity.AskedSide;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.referral.control.AmendPath;
import be.knooppunt.referral.control.ConfirmPath;
import be.knooppunt.referral.control.DisputePath;
import be.knooppunt.referral.control.PathAgreements;
import be.knooppunt.referral.control.PathAgreements.Current;
import be.knooppunt.referral.control.Speaker;
import be.knooppunt.referral.entity.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a side say its word about one path by a link, and see nothing else. Claimed in the one
 * database, then written in the other under the id of the link, then noted: stopped anywhere, it
 * can be done again and is there once.
 */
@ApplicationScoped
public class AnswerPathLink {
  @Inject private EnterByLink enter;
  @Inject private NoteAnswers answers;
  @Inject private PathAgreements agreements;
  @Inject private ConfirmPath confirmPath;
  @Inject private AmendPath amendPath;
  @Inject private DisputePath disputePath;

  /** For the container. */
  protected AnswerPathLink() {}

  /** Answers with these. */
  public AnswerPathLink(
      EnterByLink enter,
      NoteAnswers answers,
      PathAgreements agreements,
      ConfirmPath confirmPath,
      AmendPath amendPath,
      DisputePath disputePath) {
    this.enter = enter;
    this.answers = answers;
    this.agreements = agreements;
    this.confirmPath = confirmPath;
    this.amendPath = amendPath;
    this.disputePath = disputePath;
  }

  /** What somebody with the secret sees. */
  public sealed interface Seen {
    /** The path, and for which side to speak. */
    record Asked(OneTimeLink link, AskedSide asked, Current current) implements Seen {}

    /** Nothing of the path. */
    record Nothing(Entry why) implements Seen {}
  }

  /** What somebody says. */
  public sealed interface Word {
    /** It is right. */
    record Right() implements Word {}

    /** It is not quite right: these {@link AmendPath#TERMS} are different. */
    record Different(Map<String, Object> terms) implements Word {}

    /** It is not right. */
    record Wrong(String reason) implements Word {}
  }

  /** Shows what a link is about; uses nothing up. */
  public Seen look(String token, String address) {
    Entry entry = enter.enter(LinkKind.CONFIRM_PATH, token, address);
    if (!(entry instanceof Entry.Open open)) {
      return new Seen.Nothing(entry);
    }
    OneTimeLink link = open.link();
    Optional<Statement> said = agreements.said(link.id());
    if (said.isPresent()) { // it was written, and who wrote it was stopped before it was noted
      answers.keep(link.id(), said.get().kind().name());
      return new Seen.Nothing(new Entry.Answered(answers.find(link.id()).orElseThrow()));
    }
    return AskedSide.parse(link.data())
        .flatMap(
            asked ->
                agreements
                    .find(asked.path())
                    .map(current -> (Seen) new Seen.Asked(link, asked, current)))
        .orElse(new Seen.Nothing(new Entry.Closed()));
  }

  /**
   * Says a word and uses the link up.
   *
   * @param seen the version of the path that was looked at
   * @return what has to be mended; nothing was said and the link still works when there is any
   * @throws be.knooppunt.network.control.EditConflict when the path was changed since; the link
   *     still works
   */
  public List<FieldProblem> answer(Seen.Asked asked, long seen, Word word) {
    OneTimeLink link = asked.link();
    Speaker speaker = speaker(asked);
    try {
      enter.use(
          link,
          batch -> {
            say(asked, seen, word, speaker, batch);
            return agreements.said(batch).map(s -> s.kind().name()).orElse(code(word));
          });
      return List.of();
    } catch (Refusal refusal) {
      return refusal.problems;
    }
  }

  private void say(Seen.Asked asked, long seen, Word word, Speaker speaker, String batch) {
    if (word instanceof Word.Different different) {
      AmendPath.Outcome outcome =
          amendPath.amend(asked.asked().path(), seen, speaker, different.terms(), batch);
      if (outcome instanceof AmendPath.Outcome.Refused refused) {
        throw new Refusal(refused.problems());
      }
    } else if (word instanceof Word.Wrong wrong) {
      disputePath.dispute(asked.asked().path(), seen, speaker, wrong.reason(), batch);
    } else {
      confirmPath.confirm(asked.asked().path(), seen, speaker, batch);
    }
  }

  private static String code(Word word) {
    return word instanceof Word.Right
        ? Statement.Kind.CONFIRM.name()
        : word instanceof Word.Wrong ? Statement.Kind.DISPUTE.name() : Statement.Kind.AMEND.name();
  }

  private static Speaker speaker(Seen.Asked asked) {
    String partnership =
        asked.link().partnershipId().orElseThrow(() -> new IllegalStateException("No partnership"));
    return new Speaker(
        new Author("link:" + asked.link().id(), new PartnershipId(partnership)),
        asked.asked().side(),
        SpeakForSide.worker(asked.asked().side()),
        Optional.empty());
  }

  /** What was filled in cannot be taken. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> problems;

    Refusal(List<FieldProblem> problems) {
      super("refused");
      this.problems = problems;
    }
  }
}
