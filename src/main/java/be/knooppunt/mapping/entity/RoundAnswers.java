package be.knooppunt.mapping.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation answers in a round: about what the map says, and whom else it refers to or
 * gets people from. Trust, value and how often stay here and never come on the map.
 *
 * @param services what it says of its own services, by their ids
 * @param paths what it says of paths that are on the map, by their ids
 * @param named the paths it names itself
 */
public record RoundAnswers(
    Map<String, Judgement> services, Map<String, Judgement> paths, List<NamedPath> named) {
  /** Nothing answered yet. */
  public static final RoundAnswers NONE = new RoundAnswers(Map.of(), Map.of(), List.of());

  /** The highest mark for trust and value; the lowest is 1, and 0 says that none was given. */
  public static final int HIGHEST = 4;

  /** Keeps its own copies. */
  public RoundAnswers {
    services = Map.copyOf(services);
    paths = Map.copyOf(paths);
    named = List.copyOf(named);
  }

  /** What can be said of a record. */
  public enum Verdict {
    /** It is right. */
    RIGHT,
    /** It is there, but people are handed over in another way; of paths only. */
    DIFFERENT,
    /** It is not right. */
    WRONG,
    /** No answer. */
    SKIP
  }

  /**
   * What is said of a record.
   *
   * @param seen the version of the record that was looked at
   * @param handover how people are handed over, when that is different; otherwise empty
   */
  public record Judgement(Verdict verdict, long seen, String handover) {}

  /** In which direction people go. */
  public enum Direction {
    /** From the own service to another. */
    OUT,
    /** From another service to the own one. */
    IN
  }

  /** How often people go along a path. */
  public enum Frequency {
    /** Every week or more. */
    WEEKLY,
    /** Every month or more. */
    MONTHLY,
    /** A few times a year. */
    YEARLY,
    /** Less than that. */
    RARELY,
    /** Not said. */
    UNKNOWN
  }

  /** Whether one hears what came of it. */
  public enum Hears {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Not said. */
    UNKNOWN
  }

  /**
   * A path that the organisation names.
   *
   * @param own the id of its own service; empty when not chosen
   * @param other the id of the other service; empty when not chosen
   * @param handover how they hand over, a code of its vocabulary; empty when not chosen
   * @param trust 1 to 4, or 0 when not said
   * @param value 1 to 4, or 0 when not said
   * @param words of its own; may be empty
   */
  public record NamedPath(
      Direction direction,
      String own,
      String other,
      String handover,
      Frequency frequency,
      Hears feedback,
      int trust,
      int value,
      String words) {
    /** Tells whether nothing was chosen, so that it says nothing. */
    public boolean isEmpty() {
      return other.isEmpty() && handover.isEmpty() && trust == 0 && value == 0 && words.isEmpty();
    }

    /** The service where people leave. */
    public String from() {
      return direction == Direction.OUT ? own : other;
    }

    /** The service where people arrive. */
    public String to() {
      return direction == Direction.OUT ? other : own;
    }
  }

  /** What is said of a service. */
  public Optional<Judgement> ofService(String id) {
    return Optional.ofNullable(services.get(id));
  }

  /** What is said of a path. */
  public Optional<Judgement> ofPath(String id) {
    return Optional.ofNullable(paths.get(id));
  }
}
