package be.knooppunt.generator;

import java.util.Locale;

/**
 * A service of size L; its number is its position.
 *
 * @param groups a bit for each of the eight groups
 */
record MadeService(
    int organisation, int municipality, int need, int groups, Scale scale, Kind kind) {

  /** What a service was put in for. */
  enum Kind {
    ORDINARY,
    ISLAND,
    ISOLATE,
    PENDANT,
    LEAF,
    BRIDGE_CLUSTER,
    UNREACHABLE,
    DEAD_END,
    GADGET;

    String label() {
      return name().replace("_", "").toLowerCase(Locale.ROOT);
    }
  }

  MadeService withNeed(int other) {
    return new MadeService(organisation, municipality, other, groups, scale, kind);
  }

  MadeService withGroups(int others) {
    return new MadeService(organisation, municipality, need, others, scale, kind);
  }

  boolean serves(int group) {
    return (groups >> group & 1) == 1;
  }
}
