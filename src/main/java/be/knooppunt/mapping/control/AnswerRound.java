package be.knooppunt.mapping.control;

import be.knooppunt.mapping.control.EnterByLink.Entry;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundAnswers.Verdict;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.mapping.entity.RoundQuestions;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets an organisation answer the questions of a round by its link, as often as it likes until it
 * sends them. What it sends is written on the map in one batch under the id of the link, so that it
 * can be done again after a stop and is there once.
 */
@ApplicationScoped
public class AnswerRound {
  private static final String SENT = "SENT";

  @Inject private EnterByLink enter;
  @Inject private NoteAnswers notes;
  @Inject private KeepRound keepRound;
  @Inject private RoundEdits roundEdits;
  @Inject private KeepSignals signals;
  @Inject private EditMap edits;
  @Inject private MapRecords records;
  @Inject private Lookups lookups;
  @Inject private Clock clock;

  /** For the container. */
  protected AnswerRound() {}

  /** Answers with these. */
  public AnswerRound(
      EnterByLink enter,
      NoteAnswers notes,
      KeepRound keepRound,
      RoundEdits roundEdits,
      KeepSignals signals,
      EditMap edits,
      MapRecords records,
      Lookups lookups,
      Clock clock) {
    this.enter = enter;
    this.notes = notes;
    this.keepRound = keepRound;
    this.roundEdits = roundEdits;
    this.signals = signals;
    this.edits = edits;
    this.records = records;
    this.lookups = lookups;
    this.clock = clock;
  }

  /** What somebody with the secret sees. */
  public sealed interface Seen {
    /**
     * The questions, and what was answered so far.
     *
     * @param versions the version of each record that is asked about
     */
    record Asked(
        OneTimeLink link,
        PartnerRound round,
        RoundPartner partner,
        Network network,
        Organisation organisation,
        RoundQuestions questions,
        RoundAnswers answers,
        Map<RecordKey, Long> versions)
        implements Seen {}

    /** Nothing of the questions. */
    record Nothing(Entry why) implements Seen {}
  }

  /** Shows the questions; uses nothing up. */
  public Seen look(String token, String address) {
    Entry entry = enter.enter(LinkKind.PARTNER_ROUND, token, address);
    if (!(entry instanceof Entry.Open open)) {
      return new Seen.Nothing(entry);
    }
    OneTimeLink link = open.link();
    Optional<RoundPartner> partner =
        keepRound.findPartner(link.data()).filter(p -> p.linkId().equals(Optional.of(link.id())));
    Optional<PartnerRound> round = partner.flatMap(p -> keepRound.find(p.roundId()));
    if (partner.isEmpty() || round.isEmpty() || !round.get().isOpen(TimeSource.today(clock))) {
      return new Seen.Nothing(new Entry.Closed());
    }
    if (!records.listChanges(ChangeQuery.ofBatch(link.id(), 1)).isEmpty()
        || partner.get().submittedAt().isPresent()) {
      // it was written, and who wrote it was stopped before it was noted
      notes.keep(link.id(), SENT);
      keepRound.submit(partner.get().id());
      return new Seen.Nothing(new Entry.Answered(notes.find(link.id()).orElseThrow()));
    }
    Network network = lookups.network(round.get().partnershipId());
    Optional<Organisation> organisation =
        network.findOrganisation(new OrganisationId(partner.get().organisationId()));
    if (organisation.isEmpty()) {
      return new Seen.Nothing(new Entry.Closed());
    }
    keepRound.open(partner.get().id());
    RoundQuestions questions =
        RoundQuestions.of(network, organisation.get().id(), TimeSource.today(clock));
    return new Seen.Asked(
        link,
        round.get(),
        partner.get(),
        network,
        organisation.get(),
        questions,
        RoundText.read(partner.get().answers()),
        versions(questions));
  }

  private Map<RecordKey, Long> versions(RoundQuestions questions) {
    List<RecordKey> keys = new ArrayList<>();
    questions.services().forEach(s -> keys.add(s.key()));
    questions.paths().forEach(q -> keys.add(q.path().key()));
    return records.list(keys).stream()
        .collect(Collectors.toMap(StoredRecord::key, StoredRecord::version));
  }

  /** Keeps what was answered so far, to go on later. */
  public void save(Seen.Asked asked, RoundAnswers answers) {
    keepRound.save(asked.partner().id(), answers);
  }

  /**
   * Sends the answers and uses the link up. They have been checked before.
   *
   * @throws be.knooppunt.network.control.EditConflict when something that was looked at was changed
   *     since; the answers are kept and the link still works
   */
  public void submit(Seen.Asked asked, RoundAnswers answers) {
    keepRound.save(asked.partner().id(), answers);
    String partnership = asked.round().partnershipId();
    Author author = new Author("link:" + asked.link().id(), new PartnershipId(partnership));
    enter.use(
        asked.link(),
        batch -> {
          if (records.listChanges(ChangeQuery.ofBatch(batch, 1)).isEmpty()) {
            List<Edit> made =
                roundEdits.of(
                    asked.network(), asked.questions(), answers, author, TimeSource.today(clock));
            signal(asked, answers, batch);
            if (!made.isEmpty()) {
              edits.save(made, author, asked.round().name(), batch);
            }
          }
          return SENT;
        });
    keepRound.submit(asked.partner().id());
  }

  /** What is not right of a service comes on the work list of whoever keeps it, once. */
  private void signal(Seen.Asked asked, RoundAnswers answers, String batch) {
    for (Service service : asked.questions().services()) {
      String id = service.id().value();
      if (answers.ofService(id).filter(said -> said.verdict() == Verdict.WRONG).isPresent()) {
        signals.keep(
            UUID.nameUUIDFromBytes((batch + " " + id).getBytes(StandardCharsets.UTF_8)).toString(),
            asked.round().partnershipId(),
            new RecordKey(RecordKind.SERVICE, id),
            "WRONG_INFORMATION",
            "");
      }
    }
  }
}
