package be.knooppunt.network.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Authority of an organisation to act: over which life domains, for whom, where and by which rule.
 *
 * @param services the services through which it is exercised; empty means through any
 * @param function code of the vocabulary {@code mandate-functions}
 * @param over life domains
 * @param within NIS and region codes
 */
public record Mandate(
    MandateId id,
    OrganisationId organisation,
    List<ServiceId> services,
    String function,
    @Nullable String breadth,
    Set<Power> powers,
    @Nullable String gatekeeping,
    @Nullable String basis,
    @Nullable String discretion,
    @Nullable String legalSource,
    Set<String> over,
    Set<String> forGroups,
    Set<String> within,
    @Nullable String note,
    Provenance provenance,
    Validity validity)
    implements NetworkRecord {

  /** Tells whether the holder decides, rather than advises or carries out. */
  public boolean decides() {
    return powers.contains(Power.DECIDE);
  }

  @Override
  public RecordKey key() {
    return new RecordKey(RecordKind.MANDATE, id.value());
  }
}
