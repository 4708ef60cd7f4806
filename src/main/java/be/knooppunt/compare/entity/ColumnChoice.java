package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.PartnershipId;
import java.time.LocalDate;
import java.util.Optional;

/** What one column shows. */
public record ColumnChoice(
    Optional<PartnershipId> partnership,
    Optional<String> region,
    Optional<LocalDate> day,
    Optional<String> snapshot) {}
