package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The last day on which part of a network came to an end.
 *
 * @param day the last day on which it all still was there
 * @param services how many services ended that day
 * @param paths how many referral paths ended that day
 */
public record Endings(LocalDate day, long services, long paths) {
  /** The latest ending before a day, when there was one. */
  static Optional<Endings> of(Network network, LocalDate today) {
    return Stream.of(network.services().stream(), network.paths().stream())
        .flatMap(records -> records)
        .map(NetworkRecord.class::cast)
        .map(record -> record.validity().until())
        .filter(Objects::nonNull)
        .filter(day -> day.isBefore(today))
        .max(Comparator.naturalOrder())
        .map(
            day -> {
              Predicate<NetworkRecord> ended = r -> day.equals(r.validity().until());
              return new Endings(
                  day,
                  network.services().stream().filter(ended).count(),
                  network.paths().stream().filter(ended).count());
            });
  }
}
