package be.knooppunt.gaps.control.whatif;

import be.knooppunt.gaps.entity.whatif.Aim;
import be.knooppunt.gaps.entity.whatif.Comparison;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.Suggestions;
import be.knooppunt.gaps.entity.whatif.Terms;
import be.knooppunt.gaps.entity.whatif.WhatIfQuestion;
import be.knooppunt.gaps.entity.whatif.WithoutOne;
import be.knooppunt.gaps.entity.whatif.WorkedOut;
import be.knooppunt.network.entity.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Works scenarios out on a network and compares. The latest answers stay in memory, so that a
 * shared address is computed once for each version of the map.
 */
@ApplicationScoped
public class CompareScenario {
  private static final int KEPT = 64;

  @Inject private ReadScenario readScenario;

  private final Map<Object, Object> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
              return size() > KEPT;
            }
          });

  /** For the container. */
  protected CompareScenario() {}

  /** Compares with the vocabularies of a reader. */
  public CompareScenario(ReadScenario readScenario) {
    this.readScenario = readScenario;
  }

  /** What a scenario does, and what that changes. */
  public record Answer(WorkedOut worked, Comparison comparison) {}

  private record Key(String partnership, long version, Object asked, WhatIfQuestion question) {}

  private <T> T once(
      Class<T> kind, Network network, Object asked, WhatIfQuestion question, Supplier<T> make) {
    Key key =
        new Key(
            network.partnership().map(p -> p.id().value()).orElse(""),
            network.version().value(),
            asked,
            question);
    Object known = kept.get(key);
    if (known == null) {
      known = make.get();
      kept.put(key, known);
    }
    return kind.cast(known);
  }

  /** Compares a network with what it would be. */
  public Answer compare(Network network, Scenario scenario, WhatIfQuestion question) {
    return once(
        Answer.class,
        network,
        scenario,
        question,
        () -> {
          WorkedOut worked =
              scenario.on(
                  network,
                  new Terms(question.day(), question.evidence(), null, readScenario.making()));
          return new Answer(worked, Comparison.of(network, worked.after(), question));
        });
  }

  private record Test() {}

  /** What happens when any one organisation stops. */
  public WithoutOne withoutOne(Network network, WhatIfQuestion question) {
    return once(
        WithoutOne.class, network, new Test(), question, () -> WithoutOne.of(network, question));
  }

  private record Best(Aim aim, int k) {}

  /** What would help most. */
  public Suggestions suggest(Network network, WhatIfQuestion question, Aim aim, int k) {
    return once(
        Suggestions.class,
        network,
        new Best(aim, k),
        question,
        () -> Suggestions.of(network, question, aim, k));
  }
}
