package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.List;

/**
 * Which steps of the activation ladder have a service: one that says it works for the rung below
 * and for the rung above. A service that names no rung tells nothing about the ladder.
 *
 * @param steps the five steps from a rung to the next, lowest first
 * @param stated how many services say for which rungs they work; with none nothing is a gap
 */
public record Ladder(List<Step> steps, int stated) {
  /** Keeps its own copy. */
  public Ladder {
    steps = List.copyOf(steps);
  }

  /** A step from one rung to the next, with the services that help over it. */
  public record Step(Rung from, Rung to, List<ServiceId> services, int lasting) {
    /** Keeps its own copy. */
    public Step {
      services = List.copyOf(services);
    }

    /** How well the step is helped. */
    public CoverState state() {
      return CoverState.of(services.size(), lasting);
    }
  }

  static Ladder of(Network network, CoverageQuestion question) {
    CoverRule rule = new CoverRule(network, question);
    List<String> area = network.partnership().map(p -> p.area()).orElse(List.of());
    List<Service> known =
        network.services().stream()
            .filter(rule::isOpen)
            .filter(Service::isRungKnown)
            .filter(s -> area.isEmpty() || area.stream().anyMatch(m -> rule.worksIn(s, m)))
            .toList();
    List<Step> steps = new ArrayList<>();
    Rung[] rungs = Rung.values();
    for (int r = 0; r + 1 < rungs.length; r++) {
      Rung from = rungs[r];
      Rung to = rungs[r + 1];
      List<Service> over = known.stream().filter(s -> s.worksFor(from) && s.worksFor(to)).toList();
      int lasting = (int) over.stream().filter(s -> !CoverRule.isTemporary(s)).count();
      steps.add(new Step(from, to, over.stream().map(Service::id).toList(), lasting));
    }
    return new Ladder(steps, known.size());
  }

  /** The steps without a service; none when no service says for which rungs it works. */
  public List<Step> gaps() {
    return stated == 0 ? List.of() : steps.stream().filter(s -> s.services().isEmpty()).toList();
  }
}
