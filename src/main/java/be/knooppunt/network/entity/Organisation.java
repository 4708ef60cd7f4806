package be.knooppunt.network.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that offers services or holds mandates.
 *
 * @param names its names with the days on which each held, oldest first
 * @param sector which sector it belongs to, a code of its vocabulary
 * @param phone a number for a role, never for a person
 */
public record Organisation(
    OrganisationId id,
    List<DatedName> names,
    @Nullable String kboNumber,
    String sector,
    @Nullable Lens lens,
    @Nullable String website,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String note,
    Provenance provenance,
    Validity validity)
    implements NetworkRecord {

  /**
   * Checks that there is a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Organisation {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("An organisation needs a name: " + id);
    }
  }

  /** The name it had on a day; the last known one when none was recorded for that day. */
  public String nameOn(LocalDate day) {
    for (DatedName name : names) {
      if (name.validity().holdsOn(day)) {
        return name.name();
      }
    }
    return names.get(names.size() - 1).name();
  }

  /** Tells whether it looks at the whole situation of a person. */
  public boolean isGeneralist() {
    return lens == Lens.GENERALIST;
  }

  @Override
  public RecordKey key() {
    return new RecordKey(RecordKind.ORGANISATION, id.value());
  }
}
