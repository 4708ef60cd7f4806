package be.knooppunt.network.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local partnership and the area it works for.
 *
 * @param area NIS codes of its municipalities
 */
public record Partnership(
    PartnershipId id,
    String name,
    @Nullable String governanceForm,
    List<String> area,
    @Nullable String description,
    Validity validity) {}
