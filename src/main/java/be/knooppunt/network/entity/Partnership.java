package be.knooppunt.network.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local partnership and the area it works for.
 *
 * @param area NIS codes of its municipalities
 * @param needs what it declares as needed there
 */
public record Partnership(
    PartnershipId id,
    String name,
    @Nullable String governanceForm,
    List<String> area,
    @Nullable String description,
    List<DeclaredNeed> needs,
    Validity validity)
    implements MapRecord {

  /** Keeps its own copies. */
  public Partnership {
    area = List.copyOf(area);
    needs = List.copyOf(needs);
  }

  @Override
  public RecordKey key() {
    return new RecordKey(RecordKind.PARTNERSHIP, id.value());
  }
}
