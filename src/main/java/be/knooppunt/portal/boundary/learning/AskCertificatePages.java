package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.certificate.GiveCertificate;
import be.knooppunt.learning.control.certificate.GiveCertificate.Standing;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.Certificate.ChosenName;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.learning.ProgressWords.Open;
import be.knooppunt.portal.boundary.learning.ProgressWords.Said;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Where a learner asks for the certificate of a module, and chooses the name on it. */
@Path("/{partnership}/leren/{module}/certificaat")
@Allowed(Who.INSIDE)
@Controller
@RequestScoped
public class AskCertificatePages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  @Inject private GiveCertificate giveCertificate;
  @Inject private ProgressWords words;
  @Inject private Lookups lookups;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  @PathParam("partnership")
  private String partnership = "";

  @PathParam("module")
  private String module = "";

  /**
   * What the page shows.
   *
   * @param open what is still to be done
   * @param name as it was sent
   * @param mistake what is wrong with the name; empty when nothing is
   */
  public record Sheet(
      String id,
      Said title,
      String version,
      List<Open> open,
      String name,
      boolean shown,
      String mistake,
      int longest) {}

  private ModuleId id() {
    if (!ModuleId.isWellFormed(module)) {
      throw Lookups.unknown("module", module);
    }
    return new ModuleId(module);
  }

  /** The form; what is still to be done, as long as something is; or the certificate. */
  @GET
  public Response ask() {
    return page(OK, new ChosenName("", false), "");
  }

  private Response page(int status, ChosenName name, String mistake) {
    site.enter(lookups.network(partnership), "leren");
    Standing standing = giveCertificate.stand(partnership, id());
    if (standing.given().isPresent()) {
      return to(standing.given().get());
    }
    mvc.getCsrf().getToken();
    models.put(
        "sheet",
        new Sheet(
            standing.module().id().text(),
            words.said(standing.module().title()),
            standing.module().version(),
            words.open(standing, site.base()),
            name.name(),
            name.shown(),
            mistake,
            Certificate.LONGEST_NAME));
    return Response.status(status)
        .entity("learning/certificate-ask.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private static Response to(Certificate certificate) {
    return Response.seeOther(URI.create("/certificaten/" + certificate.id())).build();
  }

  /** Gives it. */
  @POST
  public Response give(
      @FormParam("naam") @DefaultValue("") String written,
      @FormParam("tonen") @DefaultValue("") String shown) {
    ChosenName name = new ChosenName(written.strip(), shown.equals("ja"));
    if (!GiveCertificate.isName(name.name())) {
      return page(UNPROCESSABLE, name, texts.with("cert.ask.name.wrong", Certificate.LONGEST_NAME));
    }
    Standing standing = giveCertificate.stand(partnership, id());
    if (standing.given().isEmpty() && !standing.isEarned()) {
      return page(UNPROCESSABLE, name, "");
    }
    return to(giveCertificate.give(partnership, id(), name, texts.code()));
  }
}
