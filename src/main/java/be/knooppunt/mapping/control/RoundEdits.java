package be.knooppunt.mapping.control;

import be.knooppunt.mapping.control.ConfirmRecord.Witness;
import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundAnswers.Hears;
import be.knooppunt.mapping.entity.RoundAnswers.Judgement;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundAnswers.Verdict;
import be.knooppunt.mapping.entity.RoundQuestions;
import be.knooppunt.mapping.entity.RoundQuestions.PathQuestion;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.referral.control.PathAgreements;
import be.knooppunt.referral.control.PathAgreements.Current;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Said;
import be.knooppunt.referral.entity.Side;
import be.knooppunt.referral.entity.Standing;
import be.knooppunt.referral.entity.Statement.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out what the answers of an organisation change on the map, by the same rules as when it
 * says so on the page of a path. A path that it names and that is there already is confirmed, or
 * put right when people are handed over in another way; it is never there twice.
 */
@ApplicationScoped
public class RoundEdits {
  private static final String ROLE = "Medewerker van de organisatie";

  @Inject private EditMap edits;
  @Inject private ReadRecords reading;
  @Inject private NewRecords newRecords;
  @Inject private PathAgreements agreements;

  /** For the container. */
  protected RoundEdits() {}

  /** Edits records of a store. */
  public RoundEdits(
      EditMap edits, ReadRecords reading, NewRecords newRecords, PathAgreements agreements) {
    this.edits = edits;
    this.reading = reading;
    this.newRecords = newRecords;
    this.agreements = agreements;
  }

  /**
   * The edits of answers.
   *
   * @throws EditConflict when what was looked at was changed since
   */
  List<Edit> of(
      Network network,
      RoundQuestions questions,
      RoundAnswers answers,
      Author author,
      LocalDate today) {
    Map<RecordKey, Edit> made = new LinkedHashMap<>();
    for (Service service : questions.services()) {
      answers
          .ofService(service.id().value())
          .filter(said -> said.verdict() == Verdict.RIGHT)
          .ifPresent(said -> put(made, service(service.key(), said, author, today)));
    }
    for (PathQuestion question : questions.paths()) {
      answers
          .ofPath(question.path().id().value())
          .filter(said -> said.verdict() != Verdict.SKIP)
          .flatMap(said -> path(question, said, today))
          .ifPresent(edit -> put(made, edit));
    }
    Set<ServiceId> own = questions.own().stream().map(Service::id).collect(Collectors.toSet());
    for (NamedPath named : answers.named()) {
      named(network, own, named, author, today, made).ifPresent(edit -> put(made, edit));
    }
    return List.copyOf(made.values());
  }

  private static void put(Map<RecordKey, Edit> made, Edit edit) {
    made.putIfAbsent(edit.key(), edit);
  }

  private Edit service(RecordKey key, Judgement said, Author author, LocalDate today) {
    StoredRecord stored = edits.get(key);
    if (stored.version() != said.seen()) {
      throw new EditConflict(EditConflict.Reason.CHANGED, key, Optional.of(stored));
    }
    Witness witness = new Witness(author, ROLE, true);
    Reading read =
        reading.read(
            key, new WrittenFields(ConfirmRecord.stillRight(stored.fields(), witness, today)));
    if (read instanceof Reading.Taken taken) {
      return Edit.change(taken.record(), said.seen());
    }
    throw new EditConflict(EditConflict.Reason.CHANGED, key, Optional.of(stored));
  }

  private Optional<Edit> path(PathQuestion question, Judgement said, LocalDate today) {
    Current current = agreements.get(question.path().id());
    if (current.version() != said.seen()) {
      RecordKey key = question.path().key();
      throw new EditConflict(EditConflict.Reason.CHANGED, key, Optional.of(edits.get(key)));
    }
    ReferralPath after = current.path();
    for (Side side : question.sides()) {
      after =
          switch (said.verdict()) {
            case RIGHT -> confirmed(current, after, side, today);
            case DIFFERENT -> amended(after, side, said.handover(), today);
            case WRONG ->
                Agreement.isOpen(after.status(), Kind.DISPUTE)
                    ? Agreement.dispute(after, side)
                    : after;
            case SKIP -> after;
          };
    }
    return after.equals(current.path())
        ? Optional.empty()
        : Optional.of(Edit.change(after, current.version()));
  }

  private static ReferralPath confirmed(
      Current current, ReferralPath path, Side side, LocalDate today) {
    return Agreement.isOpen(path.status(), Kind.CONFIRM)
        ? Agreement.confirm(path, side, said(side, today), current.standing())
        : path;
  }

  private static ReferralPath amended(
      ReferralPath path, Side side, String handover, LocalDate today) {
    if (!Agreement.isOpen(path.status(), Kind.AMEND)) {
      return path;
    }
    ReferralPath wanted = with(path, Handover.valueOf(handover));
    // the second own side stands by what the first one just said
    return wanted.equals(path)
        ? Agreement.confirm(path, side, said(side, today), Standing.UNKNOWN)
        : Agreement.amend(path, wanted, side, said(side, today));
  }

  private static Said said(Side side, LocalDate today) {
    return new Said(today, SpeakForSide.worker(side), Optional.empty());
  }

  private Optional<Edit> named(
      Network network,
      Set<ServiceId> own,
      NamedPath named,
      Author author,
      LocalDate today,
      Map<RecordKey, Edit> made) {
    ServiceId from = new ServiceId(named.from());
    ServiceId to = new ServiceId(named.to());
    Set<Side> sides = sides(own, from, to);
    if (from.equals(to) || sides.isEmpty()) {
      return Optional.empty();
    }
    Handover handover = Handover.valueOf(named.handover());
    boolean isMade =
        made.values().stream()
            .flatMap(edit -> edit.after().stream())
            .anyMatch(
                r -> r instanceof ReferralPath p && p.from().equals(from) && p.to().equals(to));
    if (isMade) {
      return Optional.empty();
    }
    Optional<Current> there = there(network, from, to, handover, today);
    if (there.isPresent()) {
      return existing(there.get(), sides, handover, today);
    }
    Side side = sides.iterator().next(); // of a path within one organisation too: it is looked at
    ReferralPath path =
        Agreement.propose(
            created(network, from, to, handover, named.feedback()), side, said(side, today));
    return Optional.of(Edit.create(path, author.partnership()));
  }

  private static Set<Side> sides(Set<ServiceId> own, ServiceId from, ServiceId to) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (own.contains(from)) {
      sides.add(Side.SENDER);
    }
    if (own.contains(to)) {
      sides.add(Side.RECEIVER);
    }
    return sides;
  }

  /** The path between two services that is there and not over; the one most like what was said. */
  private Optional<Current> there(
      Network network, ServiceId from, ServiceId to, Handover handover, LocalDate today) {
    List<ReferralPath> between =
        network.paths().stream()
            .filter(p -> p.from().equals(from) && p.to().equals(to))
            .filter(p -> p.status() != PathStatus.ENDED && !p.validity().endedBefore(today))
            .toList();
    return between.stream()
        .filter(p -> p.handover() == handover)
        .findFirst()
        .or(() -> between.stream().findFirst())
        .flatMap(p -> agreements.find(p.id()));
  }

  private static Optional<Edit> existing(
      Current current, Set<Side> sides, Handover handover, LocalDate today) {
    ReferralPath after = current.path();
    for (Side side : sides) {
      after =
          after.handover() == handover
              ? confirmed(current, after, side, today)
              : amended(after, side, handover.name(), today);
    }
    return after.equals(current.path())
        ? Optional.empty()
        : Optional.of(Edit.change(after, current.version()));
  }

  private ReferralPath created(
      Network network, ServiceId from, ServiceId to, Handover handover, Hears hears) {
    String name = network.getService(from).name() + " " + network.getService(to).name();
    Feedback feedback =
        switch (hears) {
          case YES -> Feedback.ON_ARRIVAL;
          case NO -> Feedback.NONE;
          case UNKNOWN -> Feedback.UNKNOWN;
        };
    return new ReferralPath(
        new PathId(newRecords.key(RecordKind.PATH, name).id()),
        from,
        to,
        handover,
        PathStatus.PROPOSED,
        feedback,
        Consent.UNKNOWN,
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        WaitingBand.UNKNOWN,
        null,
        null,
        null,
        Provenance.of(Evidence.STATED),
        Validity.ALWAYS);
  }

  private static ReferralPath with(ReferralPath path, Handover handover) {
    return new ReferralPath(
        path.id(),
        path.from(),
        path.to(),
        handover,
        path.status(),
        path.feedback(),
        path.consent(),
        path.documents(),
        path.about(),
        path.onlyForDomains(),
        path.onlyForGroups(),
        path.firstContact(),
        path.agreedBySender(),
        path.agreedByReceiver(),
        path.note(),
        path.provenance(),
        path.validity());
  }
}
