package be.knooppunt.generator;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * The arcs between the services of a network of size L, with what is known of it. For measures,
 * which need no records. Made anew by every call of {@link #of}.
 */
public final class PlantedNetwork {
  private final FlandersNetwork made;

  private PlantedNetwork(FlandersNetwork made) {
    this.made = made;
  }

  /** Makes it. */
  public static PlantedNetwork of(long seed, double scale) {
    return new PlantedNetwork(FlandersRecipe.make(seed, scale));
  }

  /** The seed that is used when none is given. */
  public static long usualSeed() {
    return FlandersRecipe.USUAL_SEED;
  }

  /** How many services there are. */
  public int services() {
    return made.services().size();
  }

  /** The sender of each arc. */
  public int[] from() {
    return IntStream.range(0, made.arcs().size()).map(made.arcs()::from).toArray();
  }

  /** The receiver of each arc. */
  public int[] to() {
    return IntStream.range(0, made.arcs().size()).map(made.arcs()::to).toArray();
  }

  /** The services people come in at. */
  public int[] doors() {
    return IntStream.range(0, services()).filter(made::isFrontDoor).toArray();
  }

  /** The sector of each service, as a number. */
  public int[] sectors() {
    return IntStream.range(0, services()).map(service -> made.sectorOf(service).number()).toArray();
  }

  /** What is known, by the names of {@code expected.json}. */
  public Map<String, Object> answers() {
    return FlandersAnswers.of(made);
  }
}
