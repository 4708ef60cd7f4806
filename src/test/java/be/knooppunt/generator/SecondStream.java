package be.knooppunt.generator;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.WaitingBand;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything about size L that the files do not say, drawn from a second stream of the same seed:
 * the generator seeded with the first number of a generator whose seed is the seed of the network,
 * xor {@code 5EC04D5712EA3B01}. First all services in order, then all paths, then all mandates.
 *
 * <p>Structure, needs, groups, areas and dates stay as they were. A path is <i>planted</i> when it
 * lies on the ring or belongs to a planted defect; it stays usable by everybody under every filter
 * of evidence, so that the known answers hold over the usable paths as well.
 *
 * <table>
 * <caption>Shares in percent</caption>
 * <tr><th>what</th><th>planted paths</th><th>other paths</th></tr>
 * <tr><td>handover: WARM, GUIDANCE, COLD</td><td>25, 20, 20</td><td>the same</td></tr>
 * <tr><td>ACCOMPANIED, MANDATED, SELF</td><td>10, 10, 6</td><td>the same</td></tr>
 * <tr><td>JOINT, OUTREACH</td><td>5, 4</td><td>4, 3, and 1 BACK, 1 SIGNAL</td></tr>
 * <tr><td>status</td><td>100 ACTIVE</td><td>90 ACTIVE, 4 WAITLIST, 3 WISHED, 1 PROPOSED, 1 BLOCKED,
 * 1 ENDED</td></tr>
 * <tr><td>evidence</td><td>70 AGREED, 30 OBSERVED</td><td>25 STATED, 25 AGREED, 15 OBSERVED, 15
 * SOURCED, 20 ASSUMED</td></tr>
 * <tr><td>first contact</td><td>15 NOW, 30 WEEK, 25 MONTH, 12 QUARTER, 5 LONGER, 13 UNKNOWN</td>
 * <td>the same</td></tr>
 * <tr><td>only for the need of the receiver</td><td>0</td><td>3</td></tr>
 * <tr><td>only for one group of the receiver</td><td>0</td><td>3</td></tr>
 * <tr><td>mostly about the need of the receiver</td><td>30</td><td>30</td></tr>
 * <tr><td>feedback</td><td>20 NONE, 20 ON_ARRIVAL, 15 ON_OUTCOME, 45 UNKNOWN</td><td>the same</td></tr>
 * </table>
 *
 * <table>
 * <caption>Shares of services in percent</caption>
 * <tr><td>waiting</td><td>15 NOW, 25 WEEK, 25 MONTH, 12 QUARTER, 5 LONGER, 18 UNKNOWN</td></tr>
 * <tr><td>capacity</td><td>45 OPEN, 20 LIMITED, 10 WAITING_LIST, 25 UNKNOWN; never CLOSED</td></tr>
 * <tr><td>evidence</td><td>60 AGREED, 40 OBSERVED</td></tr>
 * <tr><td>languages</td><td>50 Dutch, 20 and French, 10 and English, 5 and French, English, Arabic,
 * 15 unknown</td></tr>
 * <tr><td>thresholds</td><td>70 none, 20 one, 10 two, of severity 40 light, 35 serious, 10 blocking,
 * 15 none</td></tr>
 * <tr><td>lasting</td><td>85, 15 on a project</td></tr>
 * <tr><td>channels</td><td>desk 80, phone 70, e-mail 50, online 30, home visit 15, outreach 8</td></tr>
 * </table>
 */
final class SecondStream {
  private static final List<String> THRESHOLDS =
      List.of("USE", "AVAIL", "AFFORD", "REACH", "KNOWN", "UNDERSTAND", "TRUST");
  private static final Map<Channel, Integer> CHANNELS =
      new EnumMap<>(
          Map.of(
              Channel.DESK, 80,
              Channel.PHONE, 70,
              Channel.EMAIL, 50,
              Channel.ONLINE, 30,
              Channel.HOME_VISIT, 15,
              Channel.OUTREACH, 8));
  private static final LocalDate FIRST_AGREEMENT = LocalDate.of(2025, 1, 1);

  private static final Shares<Handover> HANDOVERS =
      Shares.of(Handover.WARM, 25)
          .and(Handover.GUIDANCE, 20)
          .and(Handover.COLD, 20)
          .and(Handover.ACCOMPANIED, 10)
          .and(Handover.MANDATED, 10)
          .and(Handover.SELF, 6)
          .and(Handover.JOINT, 5)
          .and(Handover.OUTREACH, 4);
  private static final Shares<Handover> OTHER_HANDOVERS =
      Shares.of(Handover.WARM, 25)
          .and(Handover.GUIDANCE, 20)
          .and(Handover.COLD, 20)
          .and(Handover.ACCOMPANIED, 10)
          .and(Handover.MANDATED, 10)
          .and(Handover.SELF, 6)
          .and(Handover.JOINT, 4)
          .and(Handover.OUTREACH, 3)
          .and(Handover.BACK, 1)
          .and(Handover.SIGNAL, 1);
  private static final Shares<PathStatus> STATUSES =
      Shares.of(PathStatus.ACTIVE, 90)
          .and(PathStatus.WAITLIST, 4)
          .and(PathStatus.WISHED, 3)
          .and(PathStatus.PROPOSED, 1)
          .and(PathStatus.BLOCKED, 1)
          .and(PathStatus.ENDED, 1);
  private static final Shares<Evidence> OTHER_EVIDENCE =
      Shares.of(Evidence.STATED, 25)
          .and(Evidence.AGREED, 25)
          .and(Evidence.OBSERVED, 15)
          .and(Evidence.SOURCED, 15)
          .and(Evidence.ASSUMED, 20);
  private static final Shares<Evidence> CONFIRMED =
      Shares.of(Evidence.AGREED, 70).and(Evidence.OBSERVED, 30);
  private static final Shares<Evidence> SERVICE_EVIDENCE =
      Shares.of(Evidence.AGREED, 60).and(Evidence.OBSERVED, 40);
  private static final Shares<WaitingBand> FIRST_CONTACT =
      Shares.of(WaitingBand.NOW, 15)
          .and(WaitingBand.WEEK, 30)
          .and(WaitingBand.MONTH, 25)
          .and(WaitingBand.QUARTER, 12)
          .and(WaitingBand.LONGER, 5)
          .and(WaitingBand.UNKNOWN, 13);
  private static final Shares<WaitingBand> WAITING =
      Shares.of(WaitingBand.NOW, 15)
          .and(WaitingBand.WEEK, 25)
          .and(WaitingBand.MONTH, 25)
          .and(WaitingBand.QUARTER, 12)
          .and(WaitingBand.LONGER, 5)
          .and(WaitingBand.UNKNOWN, 18);
  private static final Shares<CapacityState> CAPACITY =
      Shares.of(CapacityState.OPEN, 45)
          .and(CapacityState.LIMITED, 20)
          .and(CapacityState.WAITING_LIST, 10)
          .and(CapacityState.UNKNOWN, 25);
  private static final Shares<List<String>> LANGUAGES =
      Shares.of(List.of("nl"), 50)
          .and(List.of("nl", "fr"), 20)
          .and(List.of("nl", "en"), 10)
          .and(List.of("nl", "fr", "en", "ar"), 5)
          .and(List.of(), 15);
  private static final Shares<Integer> THRESHOLD_COUNT = Shares.of(0, 70).and(1, 20).and(2, 10);
  private static final Shares<Integer> SEVERITY = Shares.of(1, 40).and(2, 35).and(3, 10).and(0, 15);
  private static final Shares<Feedback> FEEDBACK =
      Shares.of(Feedback.NONE, 20)
          .and(Feedback.ON_ARRIVAL, 20)
          .and(Feedback.ON_OUTCOME, 15)
          .and(Feedback.UNKNOWN, 45);
  private static final Shares<Consent> CONSENT =
      Shares.of(Consent.ASKED, 40).and(Consent.WRITTEN, 15).and(Consent.UNKNOWN, 45);

  private final SplitMix64 random;

  SecondStream(long seed) {
    random = SplitMix64.second(seed);
  }

  private boolean in(int percent) {
    return random.below(100) < percent;
  }

  void dress(DraftService service) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    CHANNELS.forEach(
        (channel, percent) -> {
          if (in(percent)) {
            channels.add(channel);
          }
        });
    service.channels = channels;
    service.languages = random.oneOf(LANGUAGES);
    service.waiting = random.oneOf(WAITING);
    service.capacity = random.oneOf(CAPACITY);
    service.evidence = random.oneOf(SERVICE_EVIDENCE);
    service.structural = in(85);
    int count = random.oneOf(THRESHOLD_COUNT);
    for (int i = 0; i < count; i++) {
      service.threshold(THRESHOLDS.get(random.below(THRESHOLDS.size())), random.oneOf(SEVERITY));
    }
  }

  /** Dresses a path; conditions come from what the receiver helps with and for whom. */
  void dress(DraftPath path, boolean isPlanted, String need, List<String> groups) {
    path.handover = random.oneOf(isPlanted ? HANDOVERS : OTHER_HANDOVERS);
    path.evidence = random.oneOf(isPlanted ? CONFIRMED : OTHER_EVIDENCE);
    path.firstContact = random.oneOf(FIRST_CONTACT);
    path.feedback = random.oneOf(FEEDBACK);
    path.consent = random.oneOf(CONSENT);
    if (in(30)) {
      path.about = Set.of(need);
    }
    if (path.evidence == Evidence.AGREED) {
      path.agreed = FIRST_AGREEMENT.plusDays(random.below(365));
    }
    if (isPlanted) {
      return;
    }
    path.status = random.oneOf(STATUSES);
    if (in(3)) {
      path.onlyForDomains = Set.of(need);
    }
    if (in(3)) {
      path.onlyForGroups = Set.of(groups.get(random.below(groups.size())));
    }
  }

  /** Whether the holder of a mandate decides; always for an OCMW, for one in ten of the others. */
  boolean decides(MadeSector sector) {
    return in(10) || sector == MadeSector.OCMW;
  }
}
