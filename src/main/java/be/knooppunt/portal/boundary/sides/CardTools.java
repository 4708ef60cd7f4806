package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.RecordRights;
import be.knooppunt.mapping.entity.FreshnessFigures;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What pages of cards show of the work on the map; in pages: {@code cardTools}. */
@Named("cardTools")
@RequestScoped
public class CardTools {
  @Inject private Lookups lookups;
  @Inject private RecordRights recordRights;
  @Inject private CurrentRights rights;
  @Inject private EditMap edits;
  @Inject private Site site;
  @Inject private Texts texts;

  private static RecordKey key(String kind, Object id) {
    return new RecordKey(RecordKind.find(kind).orElseThrow(), id.toString());
  }

  private String partnership() {
    return site.base().replace("/", "");
  }

  /**
   * The version of a card that whoever looks may confirm; empty when they may not.
   *
   * @param kind its name in addresses
   */
  public String confirmable(String kind, Object id) {
    if (!rights.isEditorIn(Optional.of(partnership()))) {
      return ""; // visitors cost the graph nothing
    }
    StoredRecord record = edits.get(key(kind, id));
    return recordRights.mayEdit(record) ? String.valueOf(record.version()) : "";
  }

  /** Tells whether whoever looks edits here, and another partnership keeps this service. */
  public boolean isProposable(Object id) {
    return rights.isEditorIn(Optional.of(partnership()))
        && !recordRights.mayEdit(edits.get(key("services", id)));
  }

  /** Tells whether whoever looks may give a signal. */
  public boolean maySignal() {
    return rights.isSignedIn() && rights.maySignal(partnership());
  }

  /** Tells whether whoever looks has a work list. */
  public boolean hasWork() {
    return rights.isEditorIn(Optional.of(partnership()));
  }

  private FreshnessFigures figures() {
    return FreshnessFigures.of(lookups.network(partnership()), site.today());
  }

  /** How much of the map was checked in time, in a sentence. */
  public String fresh() {
    FreshnessFigures figures = figures();
    return texts.format(
        "sides.figures.fresh", figures.fresh(), figures.records(), figures.freshPercent());
  }

  /** What the map rests on, in a sentence. */
  public String evidence() {
    FreshnessFigures figures = figures();
    return texts.format(
        "sides.figures.evidence", figures.confirmed(), figures.stated(), figures.assumed());
  }
}
