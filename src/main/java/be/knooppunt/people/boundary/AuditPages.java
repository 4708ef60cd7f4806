package be.knooppunt.people.boundary;

import be.knooppunt.people.boundary.PeopleView.AuditLine;
import be.knooppunt.people.boundary.PeopleView.AuditPage;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.Audit;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.AuditEntry;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The audit log, for whoever looks after the installation. */
@Path("/beheer/logboek")
@Allowed(Who.ADMINISTRATOR)
@Controller
@RequestScoped
public class AuditPages {
  private static final int MOST = 50;

  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private GrantWords words;
  @Inject private Texts texts;
  @Inject private MomentWords moments;
  @Inject private PageFrame frame;

  /** The newest lines, or those after a line. */
  @GET
  public Response log(@QueryParam("na") @DefaultValue("") String after) {
    List<AuditEntry> found = audit.list(after.isEmpty() ? null : after, MOST + 1);
    List<AuditEntry> shown = found.subList(0, Math.min(MOST, found.size()));
    String next = found.size() > MOST ? shown.get(MOST - 1).id() : "";
    return frame
        .page(
            PageFrame.OK,
            "people/audit.xhtml",
            new AuditPage(shown.stream().map(this::line).toList(), next))
        .build();
  }

  private AuditLine line(AuditEntry entry) {
    String actor = entry.actor().map(this::name).orElse("");
    String subject =
        accounts.nameOf(entry.subject()).isPresent()
                && !entry.actor().equals(Optional.of(entry.subject()))
            ? name(entry.subject())
            : entry.action() == AuditAction.SHARING_CHOSEN ? entry.subject() : "";
    String detail = Grant.parse(entry.detail()).map(words::of).orElse(entry.detail());
    String about =
        subject.isEmpty() || detail.isEmpty() ? subject + detail : subject + ": " + detail;
    return new AuditLine(entry, moments.of(entry.at()), actor, about);
  }

  private String name(String id) {
    return accounts.nameOf(id).orElseGet(() -> texts.get("people.formerMember"));
  }
}
