package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.PartnershipId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one column of a comparison shows: a partnership, several of them taken together, or a
 * region; on the day of the question, on a day of its own, or as the map stood in a snapshot.
 *
 * @param partnerships one, or those taken together; empty for a region
 * @param region code of a province, reference region or primary care zone; empty for partnerships
 * @param day a day of its own; empty for the day of the question
 * @param snapshot id of a snapshot of the one partnership
 */
public record ColumnChoice(
    List<PartnershipId> partnerships,
    Optional<String> region,
    Optional<LocalDate> day,
    Optional<String> snapshot) {
  private static final String REGION = "regio:";
  private static final String SNAPSHOT = "beeld:";
  private static final int MOST_TOGETHER = 40;

  /**
   * Checks that it shows one thing.
   *
   * @throws IllegalArgumentException when it names nothing, both kinds, or a snapshot of several
   */
  public ColumnChoice {
    partnerships =
        partnerships.stream()
            .distinct()
            .sorted(Comparator.comparing(PartnershipId::value))
            .toList();
    if (partnerships.isEmpty() == region.isEmpty()
        || partnerships.size() > MOST_TOGETHER
        || (snapshot.isPresent() && (partnerships.size() != 1 || day.isPresent()))) {
      throw new IllegalArgumentException("A column shows partnerships or a region, on one moment");
    }
  }

  /** A partnership on the day of the question. */
  public static ColumnChoice of(PartnershipId partnership) {
    return new ColumnChoice(
        List.of(partnership), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A region on the day of the question. */
  public static ColumnChoice ofRegion(String code) {
    return new ColumnChoice(List.of(), Optional.of(code), Optional.empty(), Optional.empty());
  }

  /** The one partnership, when it shows one. */
  public Optional<PartnershipId> partnership() {
    return partnerships.size() == 1 ? Optional.of(partnerships.get(0)) : Optional.empty();
  }

  /** The same on another day. */
  public ColumnChoice on(LocalDate other) {
    return new ColumnChoice(partnerships, region, Optional.of(other), Optional.empty());
  }

  /**
   * Reads what {@link #text} writes: {@code roeselare}, {@code a+b}, {@code regio:PROV-30000}, each
   * with {@code @2019-06-30} or {@code @beeld:id} behind it.
   *
   * @return empty when it is none of these
   */
  public static Optional<ColumnChoice> parse(String text) {
    String[] parts = text.split("@", 2);
    Optional<LocalDate> day = Optional.empty();
    Optional<String> snapshot = Optional.empty();
    try {
      if (parts.length == 2 && parts[1].startsWith(SNAPSHOT)) {
        snapshot = Optional.of(identifier(parts[1].substring(SNAPSHOT.length())));
      } else if (parts.length == 2) {
        day = Optional.of(LocalDate.parse(parts[1]));
      }
      if (parts[0].startsWith(REGION)) {
        String code = identifier(parts[0].substring(REGION.length()));
        return Optional.of(new ColumnChoice(List.of(), Optional.of(code), day, snapshot));
      }
      List<PartnershipId> ids =
          Arrays.stream(parts[0].split("\\+", -1))
              .map(id -> new PartnershipId(identifier(id)))
              .toList();
      return Optional.of(new ColumnChoice(ids, Optional.empty(), day, snapshot));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String identifier(String text) {
    if (!Identifier.isWellFormed(text)) {
      throw new IllegalArgumentException("No identifier: " + text);
    }
    return text;
  }

  /** How it stands in an address. */
  public String text() {
    String what =
        region
            .map(code -> REGION + code)
            .orElseGet(
                () ->
                    partnerships.stream()
                        .map(PartnershipId::value)
                        .collect(Collectors.joining("+")));
    return what
        + day.map(d -> "@" + d).orElse("")
        + snapshot.map(id -> "@" + SNAPSHOT + id).orElse("");
  }
}
