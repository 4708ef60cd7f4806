package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.certificate.CheckBadge;
import be.knooppunt.learning.control.certificate.HoldCertificates;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.Certificate.Revoker;
import be.knooppunt.learning.entity.certificate.CheckedBadge;
import be.knooppunt.learning.entity.certificate.CheckedBadge.Facts;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
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
import java.util.Optional;

/**
 * The page of a certificate: for whoever has its link no more than its holder shares, for the
 * holder what they can do with it, for the coordinator a way to withdraw it. And the page where a
 * badge is looked at.
 */
@Path("/certificaten")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class CertificatePages {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;
  private static final String ID = "{id: [0-9a-f-]{36}}";

  @Inject private HoldCertificates certificates;
  @Inject private CheckBadge checkBadge;
  @Inject private CurrentRights rights;
  @Inject private CertificateWords words;
  @Inject private Settings settings;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  /**
   * What the page shows.
   *
   * @param name the name on it, for whoever may see it; empty for nobody else
   * @param isOpen whoever sees the page may have the paper and the badge
   * @param mistake what is wrong with the reason; empty when nothing is
   */
  public record Sheet(
      String id,
      String title,
      String language,
      String module,
      String version,
      List<String> goals,
      String day,
      String name,
      boolean hasName,
      boolean nameShown,
      boolean isOpen,
      boolean isMine,
      boolean mayRevoke,
      boolean revoked,
      String revokedOn,
      String revokedBy,
      String reason,
      String installation,
      String address,
      String mistake) {}

  /** The page of one; of one that is not there as well, so that a check has an answer. */
  @GET
  @Path(ID)
  public Response show(@PathParam("id") String id) {
    return page(id, OK, "");
  }

  private Response page(String id, int status, String mistake) {
    site.enter("certificaten");
    Optional<Certificate> found = certificates.find(id);
    if (found.isEmpty()) {
      models.put("id", id);
      return answer(NOT_FOUND, "learning/certificate-unknown.xhtml");
    }
    Sheet sheet = sheet(found.get(), mistake);
    if (sheet.isMine() || sheet.mayRevoke()) {
      mvc.getCsrf().getToken();
    }
    models.put("sheet", sheet);
    return answer(status, "learning/certificate.xhtml");
  }

  private static Response answer(int status, String name) {
    return Response.status(status)
        .entity(name)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Robots-Tag", "noindex")
        .build();
  }

  private Sheet sheet(Certificate one, String mistake) {
    boolean isMine = certificates.isMine(one);
    boolean mayRevoke = certificates.mayRevoke(one) && !isMine;
    boolean seesName = isMine || (one.isNameShown() && !one.isRevoked());
    boolean seesReason = isMine || certificates.leads(one);
    return new Sheet(
        one.id(),
        one.title(),
        ProgressWords.tag(one.language()),
        one.module().text(),
        one.moduleVersion(),
        one.goals(),
        words.day(one.issuedAt()),
        seesName ? one.holderName() : "",
        !one.holderName().isEmpty(),
        one.isNameShown(),
        isMine || (one.isOpen() && !one.isRevoked()),
        isMine,
        mayRevoke,
        one.isRevoked(),
        one.revokedAt().map(words::day).orElse(""),
        one.revokedBy().map(Revoker::name).orElse(""),
        seesReason ? one.reason() : "",
        words.installation(),
        settings.address() + "/certificaten/" + one.id(),
        mistake);
  }

  /** Shows the name to whoever has the link, or hides it. */
  @POST
  @Path(ID + "/naam")
  @Allowed(Who.SIGNED_IN)
  public Response showName(
      @PathParam("id") String id, @FormParam("tonen") @DefaultValue("") String shown) {
    certificates.showName(id, shown.equals("ja"));
    return to(id);
  }

  private static Response to(String id) {
    return Response.seeOther(URI.create("/certificaten/" + id)).build();
  }

  /** Asks the holder whether it may be withdrawn or deleted. */
  @GET
  @Path(ID + "/{what: intrekken|wissen}")
  @Allowed(Who.SIGNED_IN)
  public Response ask(@PathParam("id") String id, @PathParam("what") String what) {
    Optional<Certificate> mine = certificates.find(id).filter(certificates::isMine);
    if (mine.isEmpty() || (mine.get().isRevoked() && what.equals("intrekken"))) {
      return page(id, OK, "");
    }
    site.enter("certificaten");
    mvc.getCsrf().getToken();
    models.put("sheet", sheet(mine.get(), ""));
    models.put("what", what);
    return answer(OK, "learning/certificate-end.xhtml");
  }

  /** Withdraws it: its holder without a reason, the coordinator of the partnership with one. */
  @POST
  @Path(ID + "/intrekken")
  @Allowed(Who.SIGNED_IN)
  public Response revoke(
      @PathParam("id") String id, @FormParam("reden") @DefaultValue("") String reason) {
    if (certificates.find(id).filter(certificates::isMine).isPresent()) {
      certificates.revokeMine(id);
      return to(id);
    }
    try {
      certificates.revokeAsCoordinator(id, reason);
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.UNPROCESSABLE) {
        throw problem;
      }
      return page(
          id, UNPROCESSABLE, texts.with("cert.revoke.reason.wrong", Certificate.LONGEST_REASON));
    }
    return to(id);
  }

  /** Deletes it. */
  @POST
  @Path(ID + "/wissen")
  @Allowed(Who.SIGNED_IN)
  public Response remove(@PathParam("id") String id) {
    String partnership =
        certificates
            .find(id)
            .filter(certificates::isMine)
            .map(Certificate::partnershipId)
            .orElse("");
    certificates.remove(id);
    String next =
        rights.isInside(partnership)
            ? "/" + partnership + "/leren/mijn-voortgang?gedaan=certificaat-gewist"
            : "/account"; // they have left the partnership since
    return Response.seeOther(URI.create(next)).build();
  }

  /** Where a badge can be looked at. */
  @GET
  @Path("controle")
  public Response check() {
    return checked(OK, "", Optional.empty());
  }

  private Response checked(int status, String text, Optional<CheckedBadge> result) {
    site.enter("certificaten");
    mvc.getCsrf().getToken();
    Optional<Facts> facts = result.flatMap(CheckedBadge::facts);
    models.put("text", text);
    models.put("verdict", result.map(found -> found.verdict().name()).orElse(""));
    models.put("facts", facts.orElse(null));
    models.put("day", facts.map(known -> words.day(known.issuedAt())).orElse(""));
    models.put("installation", words.installation());
    return answer(status, "learning/badge-check.xhtml");
  }

  /** Looks at a badge. Nothing of it is kept. */
  @POST
  @Path("controle")
  public Response check(@FormParam("badge") @DefaultValue("") String badge) {
    CheckedBadge result = checkBadge.check(badge);
    String shown = badge.length() > CheckBadge.LONGEST ? "" : badge;
    int status = result.facts().isPresent() ? OK : UNPROCESSABLE;
    return checked(status, shown, Optional.of(result));
  }
}
