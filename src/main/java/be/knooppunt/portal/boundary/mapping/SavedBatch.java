package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.mapping.control.PreviewEdits;
import be.knooppunt.network.control.UndoChanges;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.portal.boundary.RecordWords;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was just saved, as the page after it shows it. */
@RequestScoped
public class SavedBatch {
  @Inject private UndoChanges undoChanges;
  @Inject private PreviewEdits previewEdits;
  @Inject private ConsequenceWords consequenceWords;
  @Inject private RecordWords words;
  @Inject private Models models;
  @Inject private Site site;

  /**
   * A record that was written.
   *
   * @param href where it is shown; empty when it is gone
   */
  public record Written(String action, String kind, String name, String href) {}

  /** The changes of a batch. */
  public List<Change> list(String batch) {
    return undoChanges.list(batch);
  }

  /** Puts them on the page. */
  public void show(Network network, List<Change> changes) {
    Optional<Network> before = previewEdits.before(network, changes);
    List<Written> written = new ArrayList<>();
    for (Change change : changes) {
      // a place alone is what was done; with others it only goes along
      if (EditorPages.isShown(change.key().kind()) || changes.size() == 1) {
        written.add(
            new Written(
                change.action().name(),
                kind(change.key()),
                words.name(
                    change.after().isPresent() ? network : before.orElse(network),
                    change.key(),
                    change.shown()),
                change.after().isPresent() ? address(change) : ""));
      }
    }
    Change first = changes.get(0);
    models.put("written", written);
    models.put("batch", first.batchId());
    models.put("reason", first.reason());
    models.put("main", first);
    models.put("isService", first.key().kind() == RecordKind.SERVICE && first.after().isPresent());
    models.put(
        "isOrganisation",
        first.key().kind() == RecordKind.ORGANISATION && first.after().isPresent());
    before.ifPresent(
        was ->
            models.put(
                "effects", consequenceWords.of(previewEdits.compare(was, network), was, network)));
    models.put("previewed", before.isPresent());
  }

  private static String kind(RecordKey key) {
    return FormKind.of(key.kind()).map(FormKind::name).orElse(key.kind().name());
  }

  private String address(Change change) {
    RecordKey key = change.key();
    return switch (key.kind()) {
      case SERVICE -> site.base() + "/dienst/" + key.id();
      case ORGANISATION -> site.base() + "/organisatie/" + key.id();
      case PATH, CATEGORY_PATH -> site.base() + "/dienst/" + change.shown().text("from");
      case MANDATE -> site.base() + "/organisatie/" + change.shown().text("organisation");
      case TIE -> site.base() + "/organisatie/" + change.shown().text("a");
      case PLACEMENT -> site.base() + "/dienst/" + key.subject();
      case PARTNERSHIP, MEMBERSHIP -> site.base();
    };
  }
}
