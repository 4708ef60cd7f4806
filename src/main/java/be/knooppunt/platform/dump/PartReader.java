package be.knooppunt.platform.dump;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;

/** Gives back what a store held, part by part. */
public interface PartReader {
  /** The names of all parts, in the order they were written. */
  List<String> parts();

  /** Hands over the records of a part, in the order they were written. */
  void read(String part, Consumer<JsonObject> line);
}
