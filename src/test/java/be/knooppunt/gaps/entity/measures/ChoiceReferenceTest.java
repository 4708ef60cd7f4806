package be.knooppunt.gaps.entity.measures;

import static be.knooppunt.gaps.ReferenceNetworks.agree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Key players and the best new link of published networks are those of a search through all. */
class ChoiceReferenceTest {
  private static void keyPlayers(String measure, Criterion criterion, int k) {
    agree(
        measure,
        network -> {
          KeyPlayers found = KeyPlayers.of(network.graph(), criterion, k, Progress.UNWATCHED);
          return Map.of(
              "value",
              found.value(),
              "sets",
              found.sets().stream()
                  .map(set -> set.stream().map(node -> node + 1).toList())
                  .toList());
        });
  }

  @Test
  void keyPlayersForReach() {
    keyPlayers("kpp_neg_F_k1", Criterion.REACH, 1);
    keyPlayers("kpp_neg_F_k2", Criterion.REACH, 2);
    keyPlayers("kpp_neg_F_k3", Criterion.REACH, 3);
  }

  @Test
  void keyPlayersForDistance() {
    keyPlayers("kpp_neg_DF_k1", Criterion.DISTANCE, 1);
    keyPlayers("kpp_neg_DF_k2", Criterion.DISTANCE, 2);
    keyPlayers("kpp_neg_DF_k3", Criterion.DISTANCE, 3);
  }

  @Test
  void bestNewLink() {
    agree(
        "best_single_new_link_DF",
        network -> {
          LinkGraph graph = network.graph();
          BestLinks found =
              BestLinks.forDistance(graph, BestLinks.missingTies(graph), 1, Progress.UNWATCHED);
          return Map.of(
              "DF_before",
              found.before(),
              "DF_after",
              found.steps().get(0).after(),
              "links",
              found.asGood().stream()
                  .map(link -> List.of(link.from() + 1, link.to() + 1))
                  .toList());
        });
  }
}
