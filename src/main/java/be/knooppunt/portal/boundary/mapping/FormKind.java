package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has a form of its own: its word in addresses, and the fields that the form shows. What a
 * record holds beside them stays as it is when the form is saved.
 */
public enum FormKind {
  PARTNERSHIP(
      RecordKind.PARTNERSHIP,
      "partnerschap",
      List.of("name", "governanceForm", "area", "description", "needs", "validFrom", "validUntil")),
  ORGANISATION(
      RecordKind.ORGANISATION,
      "organisatie",
      List.of(
          "names",
          "kboNumber",
          "sector",
          "lens",
          "website",
          "phone",
          "email",
          "note",
          "role",
          "validFrom",
          "validUntil")),
  SERVICE(
      RecordKind.SERVICE,
      "dienst",
      List.of(
          "name",
          "shortName",
          "description",
          "organisations",
          "type",
          "line",
          "frontDoor",
          "channels",
          "languages",
          "phone",
          "email",
          "url",
          "address",
          "openingHours",
          "howToApply",
          "documents",
          "cost",
          "fromRung",
          "toRung",
          "waitingBand",
          "waitingMeasuredOn",
          "structural",
          "capacityState",
          "covers",
          "serves",
          "availableIn",
          "thresholds",
          "note",
          "validFrom",
          "validUntil")),
  MANDATE(
      RecordKind.MANDATE,
      "mandaat",
      List.of(
          "organisation",
          "services",
          "function",
          "breadth",
          "powers",
          "gatekeeping",
          "basis",
          "discretion",
          "legalSource",
          "over",
          "forGroups",
          "within",
          "note",
          "validFrom",
          "validUntil")),
  PATH(
      RecordKind.PATH,
      "route",
      List.of(
          "from",
          "to",
          "categories",
          "handover",
          "status",
          "feedback",
          "consent",
          "documents",
          "about",
          "onlyForDomains",
          "onlyForGroups",
          "firstContactBand",
          "note",
          "validFrom",
          "validUntil")),
  TIE(
      RecordKind.TIE,
      "band",
      List.of("a", "b", "type", "strength", "note", "validFrom", "validUntil"));

  private static final List<String> PROVENANCE =
      List.of("evidence", "source", "verifiedOn", "verifiedByRole");

  private final RecordKind record;
  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> fields;

  FormKind(RecordKind record, String word, List<String> fields) {
    this.record = record;
    this.word = word;
    this.fields = fields;
  }

  /** The kind with a word of an address. */
  public static Optional<FormKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The kind in whose form a record is changed; empty when it has none of its own. */
  public static Optional<FormKind> of(RecordKind record) {
    return record == RecordKind.CATEGORY_PATH
        ? Optional.of(PATH)
        : Arrays.stream(values()).filter(kind -> kind.record == record).findFirst();
  }

  /** The kind of record. */
  public RecordKind record() {
    return record;
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  /** The fields that the form shows, in its order. */
  public Set<String> fields() {
    Set<String> all = new LinkedHashSet<>(fields);
    if (record != RecordKind.PARTNERSHIP) {
      all.addAll(PROVENANCE);
    }
    return all;
  }

  /** The view that shows its fields. */
  public String view() {
    return "/WEB-INF/views/mapping/" + word + ".xhtml";
  }

  /** Where a record is changed. */
  public String editAddress(String base, RecordKey key) {
    return base + "/" + word + "/" + key.id() + "/bewerken";
  }

  /** Where a record is removed. */
  public String removeAddress(String base, RecordKey key) {
    return base + "/" + word + "/" + key.id() + "/verwijderen";
  }

  /** Where a new record is made. */
  public String newAddress(String base) {
    return base + "/" + word + "/nieuw";
  }
}
