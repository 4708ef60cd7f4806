package be.knooppunt.network.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, by its NIS code. After a merger the old code ends.
 *
 * @param latitude degrees north, WGS84
 * @param longitude degrees east, WGS84
 * @param population inhabitants on {@code populationDate}
 * @param regions codes of the province, the reference region and the primary care zones it lies in
 * @param mergedInto NIS code of what it became part of
 */
public record Municipality(
    String nisCode,
    String name,
    double latitude,
    double longitude,
    @Nullable Integer population,
    @Nullable LocalDate populationDate,
    List<String> postalCodes,
    List<String> regions,
    @Nullable String mergedInto,
    Validity validity) {}
