package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.RecordWords;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where mapping begins, and where it comes to after something was saved. */
@Path("/{partnership}")
@Controller
@RequestScoped
@Allowed(Who.EDITOR)
public class EditorPages {
  private static final int CHANGES = 60;
  private static final int MOST = 8;

  @Inject private Lookups lookups;
  @Inject private MapRecords records;
  @Inject private EditorRights editorRights;
  @Inject private SavedBatch savedBatch;
  @Inject private RecordWords words;
  @Inject private FormViews views;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A record that was changed lately. */
  public record Recent(String what, String name, String href, String when) {}

  /** What the partnership has on its map, in numbers. */
  public record Counts(int organisations, int services, int mandates, int paths, int ties) {}

  /** Everything that can be mapped. */
  @GET
  @Path("bewerken")
  public Response editor(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    models.put("network", network);
    models.put("partnership", network.partnership().orElseThrow());
    models.put("coordinates", editorRights.coordinates(network));
    models.put(
        "counts",
        new Counts(
            network.organisations().size(),
            network.services().size(),
            network.mandates().size(),
            network.paths().size() + network.categoryPaths().size(),
            network.ties().size()));
    models.put("recent", recent(network));
    return views.page(FormViews.OK, "mapping/editor.xhtml");
  }

  private List<Recent> recent(Network network) {
    PartnershipId id = network.partnership().orElseThrow().id();
    ChangeQuery query = ChangeQuery.latest(CHANGES).in(id);
    List<Recent> recent = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Change change : records.listChanges(query)) {
      Optional<FormKind> kind = FormKind.of(change.key().kind());
      boolean isThere = change.after().isPresent();
      if (kind.isPresent() && seen.add(change.key().toString()) && isThere && seen.size() <= MOST) {
        recent.add(
            new Recent(
                texts.get("mapping.kind." + kind.get().name()),
                words.name(network, change.key(), change.shown()),
                kind.get().editAddress(site.base(), change.key()),
                texts.date(TimeSource.today(Clock.fixed(change.at(), ZoneOffset.UTC)))));
      }
    }
    return recent;
  }

  /** What was saved, what it did, and how to take it back. */
  @GET
  @Path("bewaard/{batch}")
  public Response saved(
      @PathParam("partnership") String partnership, @PathParam("batch") String batch) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    List<Change> changes = savedBatch.list(batch);
    boolean isHere =
        changes.stream()
            .anyMatch(c -> c.partnership().equals(network.partnership().map(p -> p.id())));
    if (!isHere) {
      throw Lookups.unknown("batch", batch);
    }
    savedBatch.show(network, changes);
    return views.page(FormViews.OK, "mapping/saved.xhtml");
  }

  /** The kinds of which a record is shown by itself. */
  static boolean isShown(RecordKind kind) {
    return kind != RecordKind.PLACEMENT && kind != RecordKind.MEMBERSHIP;
  }
}
