package be.knooppunt.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The two sizes of generated networks. */
public enum Size {
  /** All of Flanders: 40 000 services and 400 000 paths. */
  L(FlandersRecipe.USUAL_SEED) {
    @Override
    public GeneratedNetwork network(long seed, double scale) {
      return FlandersRecords.of(FlandersRecipe.make(seed, scale));
    }

    @Override
    void write(Path folder, long seed, double scale) throws IOException {
      FlandersFiles.write(FlandersRecipe.make(seed, scale), folder);
    }
  },
  /** One partnership: 300 services and 2 000 paths. It has one scale. */
  S(SmallNetwork.USUAL_SEED) {
    @Override
    public GeneratedNetwork network(long seed, double scale) {
      return SmallNetwork.make(seed).generated();
    }

    @Override
    void write(Path folder, long seed, double scale) throws IOException {
      SmallFiles.write(SmallNetwork.make(seed), folder);
    }
  };

  private final long usualSeed;

  Size(long usualSeed) {
    this.usualSeed = usualSeed;
  }

  /** Reads a size as somebody types it. */
  static Size of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The seed that is used when none is given. */
  public long usualSeed() {
    return usualSeed;
  }

  /** The network of a seed and a scale; 1 is the usual scale. */
  public abstract GeneratedNetwork network(long seed, double scale);

  /** The network of the usual seed and scale. */
  public GeneratedNetwork network() {
    return network(usualSeed, 1);
  }

  abstract void write(Path folder, long seed, double scale) throws IOException;
}
