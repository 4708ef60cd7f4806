package be.knooppunt.platform.dump;

import jakarta.json.JsonObject;

/** Takes what a store holds, part by part: the lines of one are over when the next begins. */
public interface PartWriter {
  /** Begins a part, which may stay empty. */
  void begin(String part);

  /** Adds a record to the part that was begun last. */
  void add(JsonObject line);
}
