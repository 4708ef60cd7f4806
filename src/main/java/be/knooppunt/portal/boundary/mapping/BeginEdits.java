package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.control.FieldReader;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.RecordReader;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the guided start writes: a partnership, its partners and their membership. */
@RequestScoped
public class BeginEdits {
  /** First parts of addresses that are something else; a partnership there could not be reached. */
  private static final Set<String> TAKEN =
      Set.of(
          "aanmelden",
          "account",
          "afmelden",
          "api",
          "assets",
          "begin",
          "beheer",
          "bevestig",
          "health",
          "hulp",
          "link",
          "metrics",
          "openapi",
          "privacy",
          "ronde",
          "toegankelijkheid",
          "uitnodiging",
          "wachtwoord");

  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_LETTERS = 40;

  @Inject private Networks networks;
  @Inject private NewRecords newRecords;
  @Inject private MapRecords records;
  @Inject private Texts texts;

  /** What came of it; without mistakes it can be written. */
  public record Begun(PartnershipId partnership, List<Edit> edits, Map<String, String> mistakes) {}

  /** What is wrong in one step. */
  public Map<String, String> mistakes(int step, FormValues values) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    if (step == 1 && values.text("name").isEmpty()) {
      mistakes.put("name", texts.get("network.remedy.name"));
    }
    if (step == 2 && values.texts("area").isEmpty()) {
      mistakes.put("area", texts.get("mapping.begin.noArea"));
    }
    if (step == 3) {
      for (FormValues.Row row : values.rows("partners")) {
        if (!row.text("name").isEmpty() && row.text("sector").isEmpty()) {
          mistakes.put(row.name("sector"), texts.get("network.remedy.required"));
        }
      }
    }
    return mistakes;
  }

  /** Everything at once. */
  public Begun of(FormValues values) {
    ReferenceFacts facts = networks.facts();
    FieldReader cells = new FieldReader(facts.vocabularies());
    RecordReader reader = new RecordReader(cells, facts);
    PartnershipId id = id(values.text("name"));
    Partnership read =
        (Partnership)
            reader
                .read(
                    new RecordKey(RecordKind.PARTNERSHIP, id.value()),
                    values.with("id", id.value()))
                .orElseThrow();
    List<DeclaredNeed> needs = new ArrayList<>();
    for (String need : cells.terms(values, "needed", "life-domains")) {
      needs.add(new DeclaredNeed(need, null, null, null, null, null));
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(
        Edit.create(
            new Partnership(
                id,
                read.name(),
                read.governanceForm(),
                read.area(),
                read.description(),
                needs,
                Validity.ALWAYS),
            id));
    for (FormValues.Row row : values.rows("partners")) {
      if (!row.text("name").isEmpty()) {
        partner(reader, row, id, edits);
      }
    }
    Map<String, String> mistakes = new LinkedHashMap<>();
    for (FieldProblem problem : cells.problems()) {
      mistakes.putIfAbsent(
          FormShape.inForm(problem), texts.format(problem.key(), problem.values().toArray()));
    }
    return new Begun(id, List.copyOf(edits), mistakes);
  }

  private void partner(
      RecordReader reader, FormValues.Row row, PartnershipId home, List<Edit> edits) {
    RecordKey key = newRecords.key(RecordKind.ORGANISATION, row.text("name"));
    String name = row.text("name");
    FormValues organisation =
        FormValues.EMPTY
            .with("id", key.id())
            .with("names", name.indexOf('@') < 0 ? name : name + "@..")
            .with("sector", row.text("sector"))
            .with("evidence", "STATED");
    reader
        .read(key, organisation)
        .ifPresent((MapRecord record) -> edits.add(Edit.create(record, home)));
    edits.add(
        Edit.create(
            new PartnershipMember(
                home, new Membership(new OrganisationId(key.id()), "PARTNER", Validity.ALWAYS)),
            home));
  }

  /** The name in small letters where that is free, so that addresses can be read aloud. */
  /** A free id that goes with the name of a partnership. */
  public PartnershipId id(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("^(partnerschap|partnership) ", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String id = plain.substring(0, Math.min(plain.length(), MOST_LETTERS));
    boolean isFree =
        id.length() >= FEWEST_LETTERS
            && Identifier.isWellFormed(id)
            && !TAKEN.contains(id)
            && records.find(new RecordKey(RecordKind.PARTNERSHIP, id)).isEmpty();
    return new PartnershipId(isFree ? id : newRecords.key(RecordKind.PARTNERSHIP, name).id());
  }
}
