package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.RecordWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of records in words, to show what was written side by side with what is there. */
@RequestScoped
public class FieldWords {
  @Inject private RecordWords words;
  @Inject private Texts texts;

  /** What a field is called. */
  public String label(String field) {
    return texts.get("mapping.f." + field);
  }

  /** What a field says, in words; the text that nothing is known when it is empty. */
  public String value(FormKind kind, String field, FormValues values, Network network) {
    List<FormValues.Row> rows = values.rows(field);
    String said =
        rows.isEmpty()
            ? values.texts(field).stream()
                .map(text -> words.text(network, kind.record(), field, text))
                .collect(Collectors.joining(", "))
            : rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> row(kind, row, network))
                .collect(Collectors.joining("; "));
    return said.isEmpty() ? texts.get("mapping.nothing") : said;
  }

  private String row(FormKind kind, FormValues.Row row, Network network) {
    return row.form().values().keySet().stream()
        .filter(name -> name.startsWith(row.name() + "."))
        .filter(name -> !name.endsWith(".id") && !name.endsWith(".version"))
        .filter(name -> !row.form().text(name).isEmpty())
        .map(
            name ->
                words.text(
                    network,
                    kind.record(),
                    name.substring(row.name().length() + 1),
                    row.form().text(name)))
        .collect(Collectors.joining(", "));
  }
}
