package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.findings.Remedy.Effect;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tries what could be done about a finding on a copy of the map, and looks there again. */
record Trial(Network network, FindingQuestion question, Finding finding) {
  /** A remedy that is told and not computed. */
  static Remedy told(String code) {
    return new Remedy(code, List.of(), List.of(), List.of(), false);
  }

  /** A remedy as a few edits would have it. */
  Remedy of(String code, List<ServiceId> services, List<Edit> edits) {
    if (edits.isEmpty()) {
      return told(code);
    }
    Network changed = network.with(edits);
    FindingQuestion judged = judged();
    Findings before = Findings.of(network, judged);
    Findings after = Findings.of(changed, judged);
    ShownMap now = new ShownMap(network, judged);
    ShownMap then = new ShownMap(changed, judged);
    boolean solves = Findings.of(changed, question).find(finding.key()).isEmpty();
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect("findings", before.all().size(), after.all().size()));
    effects.add(new Effect("urgent", urgent(before), urgent(after)));
    if (now.doors.length > 0 || then.doors.length > 0) {
      effects.add(new Effect("reach", reach(now), reach(then)));
    }
    double fragmented = now.links().fragmentation(link -> false).orElse(0);
    effects.add(
        new Effect(
            "fragmentation",
            fragmented,
            then.links().fragmentation(link -> false).orElse(fragmented)));
    return new Remedy(code, services, edits, effects, solves);
  }

  /** What ends is judged on the day after: what would be left then, with and without it. */
  private FindingQuestion judged() {
    LocalDate last = finding.fallsAwayOn();
    return last == null
        ? question
        : new FindingQuestion(last.plusDays(1), question.evidence(), question.thresholds());
  }

  private static double urgent(Findings findings) {
    return findings.all().stream().filter(one -> one.severity() == Severity.HIGH).count();
  }

  private static double reach(ShownMap of) {
    int all = of.services.cardinality();
    return all == 0 ? 0 : (double) of.reached().cardinality() / all;
  }
}
