package be.knooppunt.network.entity;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of records that people write on the map; each change of the log is about one of them.
 * The order is that in which records can be written: each one names only earlier kinds.
 */
public enum RecordKind {
  PARTNERSHIP("Partnership", "partnerships"),
  ORGANISATION("Organisation", "organisations"),
  MEMBERSHIP("Membership", "memberships"),
  SERVICE("Service", "services"),
  PLACEMENT("Placement", "placements"),
  MANDATE("Mandate", "mandates"),
  PATH("ReferralPath", "paths"),
  CATEGORY_PATH("CategoryPath", "category-paths"),
  TIE("Tie", "ties");

  private final String entity;
  private final String plural;

  RecordKind(String entity, String plural) {
    this.entity = entity;
    this.plural = plural;
  }

  /** Its name in the change log. */
  public String entity() {
    return entity;
  }

  /** Its name in addresses. */
  public String plural() {
    return plural;
  }

  /** The kind with a name of the change log or of an address. */
  public static Optional<RecordKind> find(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.entity.equals(name) || kind.plural.equals(name))
        .findFirst();
  }
}
