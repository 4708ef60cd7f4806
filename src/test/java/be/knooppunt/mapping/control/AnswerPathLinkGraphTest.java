package be.knooppunt.mapping.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.mapping.control.AnswerPathLink.Seen;
import be.knooppunt.mapping.control.AnswerPathLink.Word;
import be.knooppunt.mapping.control.EnterByLink.Entry;
import be.knooppunt.mapping.control.LinkFakes.MemoryAnswers;
import be.knooppunt.mapping.control.LinkFakes.MemoryLinks;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.store.GraphMapRecords;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.network.store.GraphNetworkWriter;
import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.NoteTries;
import be.knooppunt.people.control.OneTimeLinks;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.referral.control.AmendPath;
import be.knooppunt.referral.control.ConfirmPath;
import be.knooppunt.referral.control.DisputePath;
import be.knooppunt.referral.control.PathAgreements;
import be.knooppunt.referral.control.Speaker;
import be.knooppunt.referral.entity.Side;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.MemoryTries;
import be.knooppunt.testing.Samples;
import be.knooppunt.testing.SetClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers by link on the real graph: once, whatever happens on the way. */
@ExtendWith(GraphExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
class AnswerPathLinkGraphTest {
  private static final PartnershipId ROESELARE = new PartnershipId("roeselare");
  private static final String HERE = "192.0.2.1";

  private final GraphStore graph;
  private GraphMapRecords records;
  private SetClock clock;
  private MemoryLinks store;
  private MemoryAnswers kept;
  private OneTimeLinks links;
  private AskSide askSide;
  private PathAgreements agreements;
  private ConfirmPath confirmPath;
  private AnswerPathLink answer;
  private int next = 6;
  private PathId path;

  AnswerPathLinkGraphTest(GraphStore graph) {
    this.graph = graph;
  }

  @BeforeAll
  void load() {
    GraphExtension.empty(graph);
    LoadShippedData shipped =
        new LoadShippedData(new GraphNetworkWriter(graph), new SetClock(), Samples::open);
    shipped.loadSamples(shipped.loadReferenceFacts(), sample -> sample.equals("roeselare"), true);
  }

  @BeforeEach
  void open() {
    clock = new SetClock();
    records = new GraphMapRecords(graph);
    Networks networks = new Networks(new GraphNetworkStore(graph));
    ReadRecords reading = new ReadRecords(networks, records);
    agreements = new PathAgreements(records, reading, new EditMap(records, networks, clock), clock);
    confirmPath = new ConfirmPath(agreements);
    store = new MemoryLinks();
    kept = new MemoryAnswers();
    links = new OneTimeLinks(store, clock);
    askSide = new AskSide(links);
    NoteAnswers notes = new NoteAnswers(kept, clock);
    answer =
        new AnswerPathLink(
            new EnterByLink(
                links, notes, new LimitTries(new NoteTries(new MemoryTries()), clock), clock),
            notes,
            agreements,
            confirmPath,
            new AmendPath(agreements, reading),
            new DisputePath(agreements));
    path = new PathId(String.format("R-F%02d", next++)); // each test has a path of its own
  }

  private String ask(Side side) {
    return askSide.ask(path, side, "roeselare", "account");
  }

  private Seen.Asked asked(String token) {
    return assertInstanceOf(Seen.Asked.class, answer.look(token, HERE));
  }

  private Entry nothing(String token) {
    return assertInstanceOf(Seen.Nothing.class, answer.look(token, HERE)).why();
  }

  private ReferralPath now() {
    return agreements.get(path).path();
  }

  private void confirm(Side side) {
    Speaker speaker =
        new Speaker(new Author("account", ROESELARE), side, "Redacteur", Optional.empty());
    confirmPath.confirm(path, agreements.get(path).version(), speaker, "by-hand-" + path + side);
  }

  private int written(Seen.Asked asked) {
    return records.listChanges(ChangeQuery.ofBatch(asked.link().id(), 10)).size();
  }

  @Test
  void theSecondSideMakesItAgreed() {
    confirm(Side.SENDER);
    assertNotEquals(Evidence.AGREED, now().provenance().evidence());
    assertEquals(PathStatus.ACTIVE, now().status());
    String token = ask(Side.RECEIVER);
    Seen.Asked asked = asked(token);
    asked(token); // to look uses nothing up
    assertEquals(List.of(), answer.answer(asked, asked.current().version(), new Word.Right()));
    assertEquals(Evidence.AGREED, now().provenance().evidence());
    assertEquals("Medewerker van de ontvangende dienst", now().provenance().verifiedByRole());
    assertInstanceOf(Entry.Answered.class, nothing(token));
    assertEquals(
        "link:" + asked.link().id(),
        records.listChanges(ChangeQuery.ofBatch(asked.link().id(), 1)).get(0).actorId());
  }

  @Test
  void stoppedAfterClaimingItCanBeUsedAgain() {
    String token = ask(Side.RECEIVER);
    links.claim(asked(token).link().id());
    Seen.Asked again = asked(token);
    answer.answer(again, again.current().version(), new Word.Right());
    assertEquals(1, written(again));
    assertInstanceOf(Entry.Answered.class, nothing(token));
  }

  @Test
  void stoppedAfterWritingItIsThereOnce() {
    String token = ask(Side.RECEIVER);
    Seen.Asked asked = asked(token);
    kept.isStopped = true;
    assertThrows(
        IllegalStateException.class,
        () -> answer.answer(asked, asked.current().version(), new Word.Right()));
    assertEquals(1, written(asked));
    // whoever still has the page open sends it again, with another word
    answer.answer(asked, asked.current().version(), new Word.Wrong("nee"));
    assertEquals(1, written(asked));
    assertEquals(PathStatus.ACTIVE, now().status());
    assertEquals("CONFIRM", Objects.requireNonNull(kept.answers.get(asked.link().id())).answer());
    assertInstanceOf(Entry.Answered.class, nothing(token));
  }

  @Test
  void whatWasWrittenIsKnownAlsoWhenNobodyNotedIt() {
    String token = ask(Side.RECEIVER);
    Seen.Asked asked = asked(token);
    kept.isStopped = true;
    assertThrows(
        IllegalStateException.class,
        () -> answer.answer(asked, asked.current().version(), new Word.Wrong("nee")));
    assertInstanceOf(Entry.Answered.class, nothing(token));
    assertEquals("DISPUTE", Objects.requireNonNull(kept.answers.get(asked.link().id())).answer());
  }

  @Test
  void ofTwoWordsAtTheSameMomentTheFirstStays() {
    String token = ask(Side.SENDER);
    Seen.Asked one = asked(token);
    Seen.Asked two = asked(token);
    answer.answer(one, one.current().version(), new Word.Wrong("zo werkt het niet"));
    answer.answer(two, two.current().version(), new Word.Right());
    assertEquals(PathStatus.DISPUTED, now().status());
    assertEquals(1, written(one));
    assertEquals(
        "zo werkt het niet",
        agreements.get(path).standing().dispute().orElseThrow().statement().words());
  }

  @Test
  void whatWasChangedSinceIsLookedAtAgain() {
    String token = ask(Side.RECEIVER);
    Seen.Asked asked = asked(token);
    confirm(Side.SENDER);
    assertThrows(
        EditConflict.class,
        () -> answer.answer(asked, asked.current().version(), new Word.Right()));
    Seen.Asked again = asked(token);
    assertEquals(1, store.listOpen(LinkKind.CONFIRM_PATH, clock.instant()).size(), "given back");
    answer.answer(again, again.current().version(), new Word.Right());
    assertEquals(Evidence.AGREED, now().provenance().evidence());
  }

  @Test
  void aChangeAsksTheOtherSideAgain() {
    confirm(Side.SENDER);
    Seen.Asked asked = asked(ask(Side.RECEIVER));
    assertEquals(
        List.of("handover"),
        answer
            .answer(
                asked,
                asked.current().version(),
                new Word.Different(Map.of("handover", "TELEPATHY")))
            .stream()
            .map(problem -> problem.field())
            .toList());
    assertEquals(
        List.of(),
        answer.answer(
            asked, asked.current().version(), new Word.Different(Map.of("handover", "JOINT"))));
    assertEquals(PathStatus.PROPOSED, now().status());
    assertEquals("JOINT", now().handover().name());
    assertEquals(null, now().agreedBySender());
  }

  @Test
  void aSecretOpensOnlyWhatItWasMadeForWhileItHolds() {
    String token = ask(Side.RECEIVER);
    String other =
        links.make(LinkKind.CONFIRM_RECORD, "x", "roeselare", "account", Duration.ofDays(1));
    assertInstanceOf(Entry.Unknown.class, nothing(other));
    assertInstanceOf(Entry.Unknown.class, nothing(token + "x"));
    clock.pass(AskSide.VALID);
    assertInstanceOf(Entry.Closed.class, nothing(token));
  }

  @Test
  void aNewLinkClosesTheOneBefore() {
    String first = ask(Side.RECEIVER);
    String sender = ask(Side.SENDER);
    String second = ask(Side.RECEIVER);
    assertInstanceOf(Entry.Unknown.class, nothing(first));
    asked(second);
    asked(sender);
  }

  @Test
  void guessingIsStoppedByAddress() {
    String token = ask(Side.RECEIVER);
    for (int i = 0; i < 20; i++) {
      assertInstanceOf(Entry.Unknown.class, nothing("guess-" + i));
    }
    assertInstanceOf(Entry.Wait.class, nothing(token));
    assertInstanceOf(Seen.Asked.class, answer.look(token, "192.0.2.2"), "elsewhere it is open");
    clock.pass(LimitTries.WINDOW.plusSeconds(1));
    asked(token);
  }
}
