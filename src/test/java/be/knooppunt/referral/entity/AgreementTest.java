package be.knooppunt.referral.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.referral.entity.Standing.Spoken;
import be.knooppunt.referral.entity.Statement.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How two sides come to agree: every state, side and statement. */
class AgreementTest {
  private static final LocalDate BEFORE = LocalDate.parse("2026-01-10");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Said SAID = new Said(TODAY, "Onthaal", Optional.empty());
  private static final Standing CALM = Standing.UNKNOWN;

  /** Which sides agreed before. */
  private enum Agreed {
    NONE,
    SENDER,
    RECEIVER,
    BOTH
  }

  private static ReferralPath path(PathStatus status, Evidence evidence, Agreed agreed) {
    boolean sender = agreed == Agreed.SENDER || agreed == Agreed.BOTH;
    boolean receiver = agreed == Agreed.RECEIVER || agreed == Agreed.BOTH;
    return path(status, evidence, sender ? BEFORE : null, receiver ? BEFORE : null, Handover.WARM);
  }

  private static ReferralPath path(
      PathStatus status,
      Evidence evidence,
      @Nullable LocalDate sender,
      @Nullable LocalDate receiver,
      Handover handover) {
    return new ReferralPath(
        new PathId("p1"),
        new ServiceId("a"),
        new ServiceId("b"),
        handover,
        status,
        Feedback.UNKNOWN,
        Consent.UNKNOWN,
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        WaitingBand.UNKNOWN,
        sender,
        receiver,
        null,
        new Provenance(evidence, "Brochure", null, null, List.of("X:1")),
        Validity.ALWAYS);
  }

  private static Standing disputedBy(Side side) {
    Spoken spoken =
        new Spoken(
            new Statement(Kind.DISPUTE, side, "niet zo"), Instant.parse("2026-05-01T10:00:00Z"));
    return new Standing(PathStatus.ACTIVE, Optional.of(spoken), List.of(spoken));
  }

  static Stream<Arguments> everyPath() {
    List<Arguments> all = new ArrayList<>();
    for (PathStatus status : PathStatus.values()) {
      for (Evidence evidence : Evidence.values()) {
        for (Agreed agreed : Agreed.values()) {
          for (Side side : Side.values()) {
            all.add(Arguments.of(path(status, evidence, agreed), side));
          }
        }
      }
    }
    return all.stream();
  }

  private static Optional<LocalDate> other(ReferralPath path, Side side) {
    return Agreement.agreedOn(path, side.other());
  }

  @ParameterizedTest
  @MethodSource("everyPath")
  void confirming(ReferralPath before, Side side) {
    if (before.status() == PathStatus.ENDED) {
      assertFalse(Agreement.isOpen(before.status(), Kind.CONFIRM));
      assertThrows(IllegalStateException.class, () -> Agreement.confirm(before, side, SAID, CALM));
      return;
    }
    ReferralPath after = Agreement.confirm(before, side, SAID, CALM);
    assertEquals(Optional.of(TODAY), Agreement.agreedOn(after, side));
    assertEquals(other(before, side), other(after, side), "the other side is left alone");
    assertEquals(TODAY, after.provenance().verifiedOn());
    assertEquals("Onthaal", after.provenance().verifiedByRole());
    assertTrue(Agreement.sameTerms(before, after));
    if (other(before, side).isPresent()) {
      assertTrue(Agreement.isComplete(after));
      assertEquals(Evidence.AGREED, after.provenance().evidence());
      assertEquals(
          switch (before.status()) {
            case ACTIVE, PROPOSED, DISPUTED, WISHED -> PathStatus.ACTIVE;
            case WAITLIST -> PathStatus.WAITLIST;
            case BLOCKED -> PathStatus.BLOCKED;
            case ENDED -> PathStatus.ENDED;
          },
          after.status());
    } else {
      assertFalse(Agreement.isComplete(after));
      assertEquals(
          before.provenance().evidence() == Evidence.ASSUMED
              ? Evidence.STATED
              : before.provenance().evidence(),
          after.provenance().evidence());
      assertEquals(
          before.status() == PathStatus.WISHED ? PathStatus.PROPOSED : before.status(),
          after.status(),
          "what can be used stays usable, and what cannot does not become so");
    }
  }

  @ParameterizedTest
  @MethodSource("everyPath")
  void amending(ReferralPath before, Side side) {
    ReferralPath wanted = path(PathStatus.ACTIVE, Evidence.AGREED, TODAY, TODAY, Handover.COLD);
    if (before.status() == PathStatus.ENDED) {
      assertThrows(IllegalStateException.class, () -> Agreement.amend(before, wanted, side, SAID));
      return;
    }
    ReferralPath after = Agreement.amend(before, wanted, side, SAID);
    assertEquals(Handover.COLD, after.handover());
    assertEquals(PathStatus.PROPOSED, after.status());
    assertEquals(Evidence.STATED, after.provenance().evidence());
    assertEquals(Optional.of(TODAY), Agreement.agreedOn(after, side));
    assertEquals(Optional.empty(), other(after, side), "it is asked again");
    assertEquals(Set.of(side.other()), Agreement.awaited(after, CALM));
    assertEquals(List.of("X:1"), after.provenance().identifiers());
  }

  @ParameterizedTest
  @MethodSource("everyPath")
  void disputing(ReferralPath before, Side side) {
    if (before.status() == PathStatus.ENDED || before.status() == PathStatus.WISHED) {
      assertFalse(Agreement.isOpen(before.status(), Kind.DISPUTE));
      assertThrows(IllegalStateException.class, () -> Agreement.dispute(before, side));
      return;
    }
    ReferralPath after = Agreement.dispute(before, side);
    assertEquals(PathStatus.DISPUTED, after.status());
    assertFalse(after.status().isUsable());
    assertEquals(Optional.empty(), Agreement.agreedOn(after, side));
    assertEquals(other(before, side), other(after, side));
    assertEquals(
        before.provenance().evidence() == Evidence.AGREED
            ? Evidence.STATED
            : before.provenance().evidence(),
        after.provenance().evidence());
    assertNull(after.provenance().verifiedOn(), "a dispute verifies nothing");
    assertEquals(Set.of(side.other()), Agreement.awaited(after, disputedBy(side)));
  }

  @ParameterizedTest
  @MethodSource("everyPath")
  void proposing(ReferralPath drawn, Side side) {
    ReferralPath after = Agreement.propose(drawn, side, SAID);
    assertEquals(PathStatus.PROPOSED, after.status());
    assertEquals(Evidence.STATED, after.provenance().evidence());
    assertEquals(Optional.of(TODAY), Agreement.agreedOn(after, side));
    assertEquals(Set.of(side.other()), Agreement.awaited(after, CALM));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void whoDisputesItCanTakeThatBack(Side side) {
    ReferralPath alone = path(PathStatus.DISPUTED, Evidence.STATED, Agreed.NONE);
    assertEquals(
        PathStatus.PROPOSED,
        Agreement.confirm(alone, side, SAID, disputedBy(side)).status(),
        "then the other side is asked");
    assertEquals(
        PathStatus.DISPUTED,
        Agreement.confirm(alone, side.other(), SAID, disputedBy(side)).status(),
        "the other side cannot take it back");
    Agreed otherSide = side == Side.SENDER ? Agreed.RECEIVER : Agreed.SENDER;
    ReferralPath again =
        Agreement.confirm(
            path(PathStatus.DISPUTED, Evidence.STATED, otherSide), side, SAID, disputedBy(side));
    assertEquals(PathStatus.ACTIVE, again.status());
    assertEquals(Evidence.AGREED, again.provenance().evidence());
  }

  @Test
  void aPathWithAWaitingListKeepsIt() {
    Standing waitlist = new Standing(PathStatus.WAITLIST, Optional.empty(), List.of());
    assertEquals(
        PathStatus.WAITLIST,
        Agreement.confirm(
                path(PathStatus.PROPOSED, Evidence.STATED, Agreed.SENDER),
                Side.RECEIVER,
                SAID,
                waitlist)
            .status());
  }

  @Test
  void whoToldItIsTheSource() {
    Said told = new Said(TODAY, "Coördinator", Optional.of("telefonisch bevestigd door onthaal"));
    ReferralPath path = path(PathStatus.ACTIVE, Evidence.STATED, Agreed.NONE);
    assertEquals(
        "telefonisch bevestigd door onthaal",
        Agreement.confirm(path, Side.SENDER, told, CALM).provenance().source());
    assertEquals(
        "Brochure", Agreement.confirm(path, Side.SENDER, SAID, CALM).provenance().source());
  }

  @ParameterizedTest
  @EnumSource(PathStatus.class)
  void whoseTurnItIs(PathStatus status) {
    Set<Side> both = Set.of(Side.SENDER, Side.RECEIVER);
    boolean isOver = status == PathStatus.ENDED || status == PathStatus.WISHED;
    for (Agreed agreed : Agreed.values()) {
      Set<Side> awaited = Agreement.awaited(path(status, Evidence.STATED, agreed), CALM);
      assertEquals(
          isOver
              ? Set.of()
              : switch (agreed) {
                case NONE -> both;
                case SENDER -> Set.of(Side.RECEIVER);
                case RECEIVER -> Set.of(Side.SENDER);
                case BOTH -> Set.of();
              },
          awaited);
    }
  }

  @Test
  void otherTermsAreOtherWordsOnHowPeopleAreHandedOver() {
    ReferralPath path = path(PathStatus.ACTIVE, Evidence.STATED, Agreed.NONE);
    assertTrue(Agreement.sameTerms(path, path(PathStatus.ENDED, Evidence.AGREED, Agreed.BOTH)));
    assertFalse(
        Agreement.sameTerms(
            path, path(PathStatus.ACTIVE, Evidence.STATED, null, null, Handover.COLD)));
  }
}
