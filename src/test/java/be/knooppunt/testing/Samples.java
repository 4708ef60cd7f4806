package be.knooppunt.testing;

import be.knooppunt.exchange.control.NetworkFiles;
import be.knooppunt.exchange.control.ReadNetwork;
import be.knooppunt.exchange.control.ReferenceTables;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Vocabularies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The reference facts and sample networks that the program ships. */
public final class Samples {
  private static final ReferenceFacts FACTS = readFacts();

  private Samples() {}

  private static ReferenceFacts readFacts() {
    ReferenceTables tables = tables();
    return new ReferenceFacts(
        new Vocabularies(tables.vocabularies()), tables.municipalities(), tables.regions());
  }

  /** Opens a shipped file by its path under {@code graph-model/}. */
  public static @Nullable InputStream open(String path) {
    return Samples.class.getResourceAsStream("/graph-model/" + path);
  }

  /** The text of a file of a sample. */
  public static String text(String sample, String file) {
    try (InputStream in = open("examples/" + sample + "/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("No such sample file: " + sample + "/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables of vocabularies, municipalities and regions. */
  public static ReferenceTables tables() {
    return new ReferenceTables(Samples::open);
  }

  /** Vocabularies, municipalities and regions. */
  public static ReferenceFacts facts() {
    return FACTS;
  }

  /** A sample, with or without its assumed paths. */
  public static NetworkContent content(String sample, boolean withAssumedPaths) {
    NetworkFiles files = NetworkFiles.read(file -> open("examples/" + sample + "/" + file));
    return ReadNetwork.from(files, FACTS, withAssumedPaths);
  }

  /** A sample with its assumed paths, as a network. */
  public static Network network(String sample) {
    return new Network(new NetworkVersion(1), FACTS.reference(), content(sample, true));
  }
}
