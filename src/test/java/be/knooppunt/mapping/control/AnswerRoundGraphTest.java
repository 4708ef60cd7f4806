package be.knooppunt.mapping.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.mapping.control.AnswerRound.Seen;
import be.knooppunt.mapping.control.EnterByLink.Entry;
import be.knooppunt.mapping.control.LinkFakes.MemoryAnswers;
import be.knooppunt.mapping.control.LinkFakes.MemoryLinks;
import be.knooppunt.mapping.entity.FloorSignal;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundAnswers.Direction;
import be.knooppunt.mapping.entity.RoundAnswers.Frequency;
import be.knooppunt.mapping.entity.RoundAnswers.Hears;
import be.knooppunt.mapping.entity.RoundAnswers.Judgement;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundAnswers.Verdict;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.store.GraphMapRecords;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.network.store.GraphNetworkWriter;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.NoteTries;
import be.knooppunt.people.control.OneTimeLinks;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.referral.control.ConfirmPath;
import be.knooppunt.referral.control.PathAgreements;
import be.knooppunt.referral.control.Speaker;
import be.knooppunt.referral.entity.Side;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.MemoryTries;
import be.knooppunt.testing.Samples;
import be.knooppunt.testing.SetClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers of a round on the real graph: once, whatever happens on the way. */
@ExtendWith(GraphExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class AnswerRoundGraphTest {
  private static final String HERE = "192.0.2.1";
  private static final OrganisationId OCMW = new OrganisationId("R-OCMW");

  private final GraphStore graph;
  private final MemoryRounds rounds = new MemoryRounds();
  private final MemoryAnswers kept = new MemoryAnswers();
  private final List<FloorSignal> signals = new ArrayList<>();
  private final SetClock clock = new SetClock();
  private GraphMapRecords records;
  private PathAgreements agreements;
  private HoldRound hold;
  private AnswerRound answer;

  AnswerRoundGraphTest(GraphStore graph) {
    this.graph = graph;
  }

  @BeforeEach
  void open() {
    GraphExtension.empty(graph);
    LoadShippedData shipped =
        new LoadShippedData(new GraphNetworkWriter(graph), clock, Samples::open);
    shipped.loadSamples(shipped.loadReferenceFacts(), sample -> sample.equals("roeselare"), true);
    records = new GraphMapRecords(graph);
    Networks networks = new Networks(new GraphNetworkStore(graph));
    ReadRecords reading = new ReadRecords(networks, records);
    EditMap edits = new EditMap(records, networks, clock);
    agreements = new PathAgreements(records, reading, edits, clock);
    OneTimeLinks links = new OneTimeLinks(new MemoryLinks(), clock);
    LimitTries limit = new LimitTries(new NoteTries(new MemoryTries()), clock);
    NoteAnswers notes = new NoteAnswers(kept, clock);
    hold = new HoldRound(rounds, links, clock);
    answer =
        new AnswerRound(
            new EnterByLink(links, notes, limit, clock),
            notes,
            new KeepRound(rounds, clock),
            new RoundEdits(edits, reading, new NewRecords(records, networks), agreements),
            new KeepSignals(new ListedSignals(signals), limit, clock),
            edits,
            records,
            new Lookups(networks),
            clock);
  }

  private String token() {
    return hold.make("roeselare", "Najaar", LocalDate.parse("2026-12-20"), Set.of(OCMW), "account")
        .invited()
        .get(0)
        .token();
  }

  private Seen.Asked asked(String token) {
    return assertInstanceOf(Seen.Asked.class, answer.look(token, HERE));
  }

  private static NamedPath out(String own, String other, String handover) {
    return new NamedPath(
        Direction.OUT, own, other, handover, Frequency.WEEKLY, Hears.YES, 3, 4, "vlot");
  }

  private static RoundAnswers named(NamedPath... paths) {
    return new RoundAnswers(Map.of(), Map.of(), List.of(paths));
  }

  /** A service of another organisation to which no path leads from this one. */
  private static Service unconnected(Seen.Asked asked, Service own) {
    return asked.network().services().stream()
        .filter(s -> !asked.questions().own().contains(s))
        .filter(
            s ->
                asked.network().paths().stream()
                    .noneMatch(p -> p.from().equals(own.id()) && p.to().equals(s.id())))
        .findFirst()
        .orElseThrow();
  }

  private List<ReferralPath> between(Service from, Service to) {
    return new Networks(new GraphNetworkStore(graph))
        .find(new PartnershipId("roeselare")).orElseThrow().paths().stream()
            .filter(p -> p.from().equals(from.id()) && p.to().equals(to.id()))
            .toList();
  }

  private int written(Seen.Asked asked) {
    return records.listChanges(ChangeQuery.ofBatch(asked.link().id(), 50)).size();
  }

  @Test
  void aNamedPathBecomesAProposalOfItsSideAndNothingOfTheMarksIsOnTheMap() {
    String token = token();
    Seen.Asked asked = asked(token);
    Service own = asked.questions().own().get(0);
    Service other = unconnected(asked, own);
    NamedPath path = out(own.id().value(), other.id().value(), "WARM");
    answer.submit(asked, named(path, path));
    List<ReferralPath> made = between(own, other);
    assertEquals(1, made.size(), "named twice, there once");
    assertEquals(PathStatus.PROPOSED, made.get(0).status());
    assertEquals(Evidence.STATED, made.get(0).provenance().evidence());
    assertEquals(LocalDate.parse("2026-11-22"), made.get(0).agreedBySender());
    assertEquals(null, made.get(0).agreedByReceiver());
    assertEquals(null, made.get(0).note());
    assertEquals(
        "link:" + asked.link().id(),
        records.listChanges(ChangeQuery.ofBatch(asked.link().id(), 1)).get(0).actorId());
    Seen.Nothing after = assertInstanceOf(Seen.Nothing.class, answer.look(token, HERE));
    assertInstanceOf(Entry.Answered.class, after.why());
  }

  @Test
  void aPathThatIsThereIsConfirmedAndServicesAreCheckedOrSignalled() {
    Seen.Asked asked = asked(token());
    ReferralPath path =
        asked.questions().paths().stream()
            .filter(q -> q.sides().equals(Set.of(Side.SENDER)))
            .map(q -> q.path())
            .findFirst()
            .orElseThrow();
    Map<String, Judgement> said = new LinkedHashMap<>();
    Service first = asked.questions().services().get(0);
    said.put(
        first.id().value(),
        new Judgement(
            Verdict.WRONG,
            Optional.ofNullable(asked.versions().get(first.key())).orElseThrow(),
            ""));
    int before = asked.network().paths().size();
    NamedPath same = out(path.from().value(), path.to().value(), path.handover().name());
    answer.submit(asked, new RoundAnswers(said, Map.of(), List.of(same)));
    assertEquals(LocalDate.parse("2026-11-22"), agreements.get(path.id()).path().agreedBySender());
    assertEquals(path.handover(), agreements.get(path.id()).path().handover());
    assertEquals(
        before,
        new Networks(new GraphNetworkStore(graph))
            .find(new PartnershipId("roeselare"))
            .orElseThrow()
            .paths()
            .size());
    assertEquals(List.of("WRONG_INFORMATION"), signals.stream().map(FloorSignal::reason).toList());
  }

  @Test
  void stoppedAfterWritingItIsThereOnce() {
    String token = token();
    Seen.Asked asked = asked(token);
    Service own = asked.questions().own().get(0);
    Service other = unconnected(asked, own);
    RoundAnswers answers = named(out(own.id().value(), other.id().value(), "COLD"));
    kept.isStopped = true;
    assertThrows(IllegalStateException.class, () -> answer.submit(asked, answers));
    assertEquals(1, written(asked));
    answer.submit(asked, answers); // whoever still has the page open sends it again
    assertEquals(1, written(asked));
    assertEquals(1, between(own, other).size());
    assertTrue(rounds.partners.get(0).submittedAt().isPresent());
  }

  @Test
  void whatWasWrittenIsKnownAlsoWhenNobodyNotedIt() {
    String token = token();
    Seen.Asked asked = asked(token);
    Service own = asked.questions().own().get(0);
    RoundAnswers answers =
        named(out(own.id().value(), unconnected(asked, own).id().value(), "COLD"));
    kept.isStopped = true;
    assertThrows(IllegalStateException.class, () -> answer.submit(asked, answers));
    assertInstanceOf(
        Entry.Answered.class, assertInstanceOf(Seen.Nothing.class, answer.look(token, HERE)).why());
    assertTrue(rounds.partners.get(0).submittedAt().isPresent(), "the coordinator sees it too");
  }

  @Test
  void savedAnswersAreThereAgainAlsoByTheLinkOfAReminder() {
    String token = token();
    Seen.Asked asked = asked(token);
    answer.save(asked, named(out(asked.questions().own().get(0).id().value(), "", "WARM")));
    assertEquals("WARM", asked(token).answers().named().get(0).handover());
    String second =
        hold.remind(rounds.rounds.get(0), Set.of(OCMW.value()), "account").get(0).token();
    assertInstanceOf(Seen.Nothing.class, answer.look(token, HERE), "the old one is closed");
    assertEquals("WARM", asked(second).answers().named().get(0).handover());
    hold.close("roeselare", rounds.rounds.get(0).id());
    assertInstanceOf(Seen.Nothing.class, answer.look(second, HERE));
  }

  @Test
  void whatWasChangedSinceIsLookedAtAgain() {
    String token = token();
    Seen.Asked asked = asked(token);
    ReferralPath path = asked.questions().paths().get(0).path();
    Side side = asked.questions().paths().get(0).sides().iterator().next().other();
    long seen = agreements.get(path.id()).version();
    new ConfirmPath(agreements)
        .confirm(
            path.id(),
            seen,
            new Speaker(
                new Author("account", new PartnershipId("roeselare")),
                side,
                "Redacteur",
                Optional.empty()),
            "by-hand");
    RoundAnswers answers =
        new RoundAnswers(
            Map.of(), Map.of(path.id().value(), new Judgement(Verdict.RIGHT, seen, "")), List.of());
    assertThrows(EditConflict.class, () -> answer.submit(asked, answers));
    assertEquals(0, written(asked));
    asked(token); // the link still works
  }

  /** Rounds in memory. */
  private static final class MemoryRounds implements Rounds {
    final List<PartnerRound> rounds = new ArrayList<>();
    final List<RoundPartner> partners = new ArrayList<>();

    @Override
    public void add(PartnerRound round) {
      rounds.add(round);
    }

    @Override
    public void add(RoundPartner partner) {
      partners.add(partner);
    }

    @Override
    public Optional<PartnerRound> find(String id) {
      return rounds.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public List<PartnerRound> listOf(String partnership) {
      return rounds.stream().filter(r -> r.partnershipId().equals(partnership)).toList();
    }

    @Override
    public Optional<RoundPartner> findPartner(String id) {
      return partners.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public List<RoundPartner> listPartners(String round) {
      return partners.stream().filter(p -> p.roundId().equals(round)).toList();
    }
  }

  /** Signals in a list. */
  private record ListedSignals(List<FloorSignal> signals) implements FloorSignals {
    @Override
    public void add(FloorSignal signal) {
      if (find(signal.id()).isEmpty()) {
        signals.add(signal);
      }
    }

    @Override
    public Optional<FloorSignal> find(String id) {
      return signals.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public List<FloorSignal> listIn(String partnership) {
      return signals.stream().filter(s -> s.partnershipId().equals(partnership)).toList();
    }
  }
}
