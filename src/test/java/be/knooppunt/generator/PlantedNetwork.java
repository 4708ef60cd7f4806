package be.knooppunt.generator;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * The arcs between the services of a network of size L, with what is known of it. For measures,
 * which need no records.
 *
 * @param from sender of each arc
 * @param to receiver of each arc
 * @param doors the services people come in at
 * @param sectors the sector of each service, as a number
 * @param answers what is known, by the names of {@code expected.json}
 */
public record PlantedNetwork(
    int services, int[] from, int[] to, int[] doors, int[] sectors, Map<String, Object> answers) {

  /** Makes it. */
  public static PlantedNetwork of(long seed, double scale) {
    FlandersNetwork made = FlandersRecipe.make(seed, scale);
    int services = made.services().size();
    ArcList arcs = made.arcs();
    return new PlantedNetwork(
        services,
        IntStream.range(0, arcs.size()).map(arcs::from).toArray(),
        IntStream.range(0, arcs.size()).map(arcs::to).toArray(),
        IntStream.range(0, services).filter(made::isFrontDoor).toArray(),
        IntStream.range(0, services).map(service -> made.sectorOf(service).ordinal()).toArray(),
        FlandersAnswers.of(made));
  }

  /** The seed that is used when none is given. */
  public static long usualSeed() {
    return FlandersRecipe.USUAL_SEED;
  }
}
