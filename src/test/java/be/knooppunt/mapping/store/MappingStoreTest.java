package be.knooppunt.mapping.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.mapping.entity.FloorSignal;
import be.knooppunt.mapping.entity.LinkAnswer;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.Proposal;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.testing.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers by link and signals, in tables that the migrations made. */
@ParameterizedClass
@EnumSource(Database.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class MappingStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123456Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static final Map<Database, EntityManagerFactory> FACTORIES =
      new EnumMap<>(Database.class);

  private final EntityManagerFactory factory;
  private EntityManager entities;

  MappingStoreTest(Database database) {
    factory = FACTORIES.computeIfAbsent(database, Database::entities);
  }

  @AfterAll
  static void close() {
    FACTORIES.values().forEach(EntityManagerFactory::close);
  }

  @BeforeEach
  void open() {
    entities = factory.createEntityManager();
  }

  @AfterEach
  void end() {
    entities.close();
  }

  private void write(Runnable work) {
    entities.getTransaction().begin();
    work.run();
    entities.getTransaction().commit();
    entities.clear();
  }

  @Test
  void theFirstAnswerByALinkStays() {
    JpaLinkAnswers answers = new JpaLinkAnswers(entities);
    write(() -> answers.keep(new LinkAnswer("link-1", "CONFIRM", NOW)));
    write(() -> answers.keep(new LinkAnswer("link-1", "DISPUTE", NOW.plusSeconds(60))));
    LinkAnswer kept = answers.find("link-1").orElseThrow();
    assertEquals("CONFIRM", kept.answer());
    assertEquals(Instant.parse("2026-11-22T09:00:00.123Z"), kept.answeredAt());
    assertEquals(Optional.empty(), answers.find("link-2"));
  }

  private static FloorSignal signal(String id, LocalDate day) {
    return new FloorSignal(
        id,
        "roeselare",
        new RecordKey(RecordKind.PATH, "R-F01"),
        "FULL",
        id.equals("s2") ? "Ö 😀 العربية" : null,
        day);
  }

  @Test
  void givesBackSignalsAndWhatBecameOfThem() {
    JpaFloorSignals signals = new JpaFloorSignals(entities);
    write(() -> signals.add(signal("s1", TODAY.minusDays(3))));
    write(() -> signals.add(signal("s2", TODAY)));
    write(() -> signals.add(signal("s2", TODAY)));
    write(
        () ->
            signals
                .find("s1")
                .orElseThrow()
                .handle(FloorSignal.State.NO_PROBLEM, "account", TODAY, "weer open"));
    List<FloorSignal> all = signals.listIn("roeselare");
    assertEquals(List.of("s2", "s1"), all.stream().map(FloorSignal::id).toList());
    assertEquals(Optional.of("Ö 😀 العربية"), all.get(0).words());
    assertEquals(FloorSignal.State.OPEN, all.get(0).state());
    assertEquals(FloorSignal.State.NO_PROBLEM, all.get(1).state());
    assertEquals(Optional.of("weer open"), all.get(1).handledWords());
    assertEquals(Optional.of(TODAY), all.get(1).handledOn());
    assertTrue(signals.listIn("elders").isEmpty());
  }

  @Test
  void aProposalStandsOnTheListOfItsStewardUntilItIsDecided() {
    JpaProposals proposals = new JpaProposals(entities);
    RecordKey key = new RecordKey(RecordKind.SERVICE, "R-S12");
    Proposal made =
        new Proposal("sint-niklaas", "roeselare", key, 7, "{}", "Zo heet het nu", "account", NOW);
    write(() -> proposals.add(made));
    assertEquals(
        List.of(made.id()), proposals.listOpen("roeselare").stream().map(Proposal::id).toList());
    assertTrue(proposals.listOpen("sint-niklaas").isEmpty(), "who asks does not decide");
    write(
        () ->
            proposals
                .find(made.id())
                .orElseThrow()
                .decide(Proposal.State.DECLINED, "other", "klopt niet", NOW));
    assertTrue(proposals.listOpen("roeselare").isEmpty());
    Proposal decided = proposals.listOf("sint-niklaas", key).get(0);
    assertEquals(Proposal.State.DECLINED, decided.state());
    assertEquals(Optional.of("klopt niet"), decided.decision());
  }

  @Test
  void aRoundKeepsWhatEachOrganisationAnsweredUntilItIsSent() {
    JpaRounds rounds = new JpaRounds(entities);
    PartnerRound round = new PartnerRound("rounds", "Najaar", TODAY.plusDays(20), "account", NOW);
    RoundPartner partner = new RoundPartner(round.id(), "o-a", "{}");
    write(
        () -> {
          rounds.add(round);
          partner.invite("link-9", NOW);
          rounds.add(partner);
        });
    write(() -> rounds.findPartner(partner.id()).orElseThrow().answer("{\"é\": \"🙂\"}"));
    write(() -> rounds.findPartner(partner.id()).orElseThrow().submit(NOW.plusSeconds(60)));
    write(() -> rounds.findPartner(partner.id()).orElseThrow().answer("too late"));
    write(() -> rounds.find(round.id()).orElseThrow().close(NOW));
    RoundPartner kept = rounds.listPartners(round.id()).get(0);
    assertEquals("{\"é\": \"🙂\"}", kept.answers());
    assertEquals(Optional.of("link-9"), kept.linkId());
    assertEquals(Instant.parse("2026-11-22T09:01:00.123Z"), kept.submittedAt().orElseThrow());
    assertEquals(kept.submittedAt(), kept.openedAt());
    assertEquals(1, rounds.listOf("rounds").size());
    assertTrue(!rounds.listOf("rounds").get(0).isOpen(TODAY));
    assertEquals(List.of(), rounds.listOf("elsewhere"));
  }
}
