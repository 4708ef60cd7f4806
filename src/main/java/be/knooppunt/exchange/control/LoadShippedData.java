package be.knooppunt.exchange.control;

import be.knooppunt.network.control.NetworkWriter;
import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Vocabularies;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the reference facts and the sample networks of the program into the graph. */
public final class LoadShippedData {
  /** The sample networks, by partnership. */
  public static final List<String> SAMPLES =
      List.of("roeselare", "sint-niklaas", "generalistisch-werkt");

  private final NetworkWriter writer;
  private final Clock clock;
  private final Function<String, @Nullable InputStream> open;

  /**
   * Prepares.
   *
   * @param open gives the bytes of a file under {@code graph-model/} by its path
   */
  public LoadShippedData(
      NetworkWriter writer, Clock clock, Function<String, @Nullable InputStream> open) {
    this.writer = writer;
    this.clock = clock;
    this.open = open;
  }

  /** Brings the reference facts to what this program ships and gives them. */
  public ReferenceFacts loadReferenceFacts() {
    ReferenceTables tables = new ReferenceTables(open);
    if (!writer.hasReferenceFacts(tables.checksum())) {
      writer.writeReferenceFacts(
          tables.vocabularies(), tables.municipalities(), tables.regions(), tables.checksum());
    }
    return new ReferenceFacts(
        new Vocabularies(tables.vocabularies()), tables.municipalities(), tables.regions());
  }

  /**
   * Puts in the samples that are wanted and were never put in before.
   *
   * @throws be.knooppunt.exchange.entity.RefusedFiles when a sample breaks a rule
   */
  public void loadSamples(
      ReferenceFacts facts, Predicate<String> wanted, boolean withAssumedPaths) {
    for (String sample : SAMPLES) {
      if (wanted.test(sample) && !writer.hasLoadedSample(sample)) {
        NetworkFiles files =
            NetworkFiles.read(file -> open.apply("examples/" + sample + "/" + file));
        NetworkContent content = ReadNetwork.from(files, facts, withAssumedPaths);
        writer.write(
            content,
            new Occasion(
                "samples", clock.instant(), UUID.randomUUID().toString(), "Sample network"));
      }
    }
  }
}
