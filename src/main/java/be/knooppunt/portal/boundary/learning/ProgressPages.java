package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.progress.ForgetLearning;
import be.knooppunt.learning.control.progress.SuggestPath;
import be.knooppunt.learning.control.progress.WishReminders;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.entity.Account;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.learning.ProgressWords.CertificateLine;
import be.knooppunt.portal.boundary.learning.ProgressWords.ModuleLine;
import be.knooppunt.portal.boundary.learning.ProgressWords.Suggestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** One's own learning: all that is kept of it, what could come next, and the way to delete it. */
@Path("/{partnership}/leren/mijn-voortgang")
@Allowed(Who.INSIDE)
@Controller
@RequestScoped
public class ProgressPages {
  private static final Set<String> DONE =
      Set.of("herinnering", "geen-herinnering", "gewist", "certificaat-gewist");

  @Inject private ProgressWords words;
  @Inject private SuggestPath suggestPath;
  @Inject private WishReminders wishReminders;
  @Inject private ForgetLearning forgetLearning;
  @Inject private Accounts accounts;
  @Inject private CurrentRights rights;
  @Inject private Letters letters;
  @Inject private Lookups lookups;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  @PathParam("partnership")
  private String partnership = "";

  /**
   * What the page shows.
   *
   * @param done what was just done; empty when nothing was
   * @param canRemind there is a mail server, and an address to write to
   */
  public record Sheet(
      List<ModuleLine> modules,
      List<Suggestion> suggestions,
      List<CertificateLine> certificates,
      boolean reminded,
      boolean canSend,
      boolean canRemind,
      String done) {}

  /** All of it. */
  @GET
  public Response show(@QueryParam("gedaan") @DefaultValue("") String done) {
    site.enter(lookups.network(partnership), "leren");
    String me = rights.requireAccountId();
    words.lookAtMap(me, partnership);
    models.put(
        "sheet",
        new Sheet(
            words.modules(me, partnership),
            words.suggestions(suggestPath.suggest(partnership)),
            words.certificates(),
            wishReminders.isWanted(),
            letters.canSend(),
            letters.canSend() && accounts.find(me).flatMap(Account::email).isPresent(),
            DONE.contains(done) ? done : ""));
    return page("learning/progress.xhtml");
  }

  private Response page(String name) {
    mvc.getCsrf().getToken();
    return Response.ok(name).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  /** Keeps whether they want to be reminded. */
  @POST
  @Path("herinneringen")
  public Response remind(@FormParam("herinnering") @DefaultValue("") String wanted) {
    boolean isWanted = wanted.equals("ja");
    wishReminders.choose(isWanted, texts.code());
    return to(isWanted ? "herinnering" : "geen-herinnering");
  }

  /** Asks whether it may all be deleted. */
  @GET
  @Path("wissen")
  public Response ask() {
    site.enter(lookups.network(partnership), "leren");
    models.put("certificates", words.certificates().size());
    return page("learning/progress-delete.xhtml");
  }

  /** Deletes it; certificates only when they are ticked. */
  @POST
  @Path("wissen")
  public Response delete(@FormParam("certificaten") @DefaultValue("") String certificates) {
    forgetLearning.forget(certificates.equals("ja"));
    return to("gewist");
  }

  private Response to(String done) {
    return Response.seeOther(URI.create("/" + partnership + "/leren/mijn-voortgang?gedaan=" + done))
        .build();
  }
}
