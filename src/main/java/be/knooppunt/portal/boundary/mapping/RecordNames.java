package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a record of any kind is called, by its fields. */
@RequestScoped
public class RecordNames {
  @Inject private Labels labels;
  @Inject private Site site;

  /** The name of a record. */
  public String of(Network network, RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PARTNERSHIP, SERVICE -> fields.text("name");
      case ORGANISATION -> last(fields.texts("names"));
      case MEMBERSHIP, PLACEMENT -> subject(network, key);
      case MANDATE ->
          labels.capital("mandate-functions", fields.text("function"))
              + ", "
              + organisation(network, fields.text("organisation"));
      case PATH ->
          service(network, fields.text("from")) + " → " + service(network, fields.text("to"));
      case CATEGORY_PATH -> service(network, fields.text("from")) + " → …";
      case TIE ->
          organisation(network, fields.text("a")) + " – " + organisation(network, fields.text("b"));
    };
  }

  private String subject(Network network, RecordKey key) {
    return key.kind() == RecordKind.PLACEMENT
        ? service(network, key.subject())
        : organisation(network, key.subject());
  }

  private static String last(List<String> names) {
    String name = names.isEmpty() ? "" : names.get(names.size() - 1);
    int at = name.lastIndexOf('@');
    return at > 0 && name.indexOf("..", at) > 0 ? name.substring(0, at) : name;
  }

  private String service(Network network, String id) {
    return new ServiceWords(network, site.today()).text(id);
  }

  private String organisation(Network network, String id) {
    return network.organisations().stream()
        .filter(o -> o.id().value().equals(id))
        .map(o -> o.nameOn(site.today()))
        .findFirst()
        .orElse(id);
  }
}
