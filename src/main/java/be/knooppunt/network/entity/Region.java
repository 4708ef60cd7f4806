package be.knooppunt.network.entity;

import org.jspecify.annotations.Nullable;

/**
 * A region above the municipality.
 *
 * @param kind PROVINCE, REFERENCE_REGION or PRIMARY_CARE_ZONE
 */
public record Region(
    String code, String kind, String name, @Nullable String source, Validity validity) {}
