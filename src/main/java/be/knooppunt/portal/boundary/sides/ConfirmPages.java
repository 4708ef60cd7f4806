package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.AnswerPathLink;
import be.knooppunt.mapping.control.AnswerPathLink.Seen;
import be.knooppunt.mapping.control.AnswerPathLink.Word;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.ClientAddress;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.sides.PathSheet.Looker;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody of a service sees who got a link to say whether a path is right: that path, three
 * answers, and nothing else. To look at it uses nothing up.
 */
@Path("bevestig")
@Allowed(Who.LINK)
@Controller
@RequestScoped
public class ConfirmPages {
  /** The parameter with the secret: in the query, which no log keeps. */
  static final String CODE = "code";

  /** Where such a link leads to. */
  static final String ADDRESS = "/bevestig";

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @Inject private AnswerPathLink answerPathLink;
  @Inject private ClientAddress clientAddress;
  @Inject private ClosedLinks closedLinks;
  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  /** The path, with the question whether it is right. */
  @GET
  public Response page(@QueryParam(CODE) @DefaultValue("") String token) {
    Seen seen = answerPathLink.look(token, clientAddress.text());
    return seen instanceof Seen.Asked asked
        ? page(OK, token, asked, TermsForm.of(asked.current().path()), PathPages.Again.NOTHING)
        : closedLinks.page(((Seen.Nothing) seen).why());
  }

  private Response page(
      int status, String token, Seen.Asked asked, TermsForm terms, PathPages.Again again) {
    site.enter("bevestig");
    Network network = lookups.network(asked.link().partnershipId().orElseThrow());
    PathSheet sheet =
        PathSheet.of(network, asked.current(), Looker.STRANGER, labels, texts, site.today());
    mvc.getCsrf().getToken();
    models.put("sheet", sheet);
    models.put("terms", terms);
    models.put("again", again);
    models.put("token", token);
    models.put("service", network.getService(asked.current().path().to()));
    models.put("side", asked.asked().side());
    models.put("partnership", network.partnership().map(Site::shortName).orElse(""));
    models.put("until", PathSheet.day(asked.link().expiresAt(), texts));
    return Response.status(status)
        .entity("sides/confirm.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** It is right. */
  @POST
  @Path("klopt")
  public Response right(@BeanParam PathForm form) {
    return answer(form, "klopt", new Word.Right(), Map.of());
  }

  /** It is not quite right. */
  @POST
  @Path("anders")
  public Response different(@BeanParam PathForm form) {
    return answer(
        form, "anders", new Word.Different(form.terms().terms()), form.terms().tooLong(texts));
  }

  /** It is not right. */
  @POST
  @Path("betwist")
  public Response wrong(@BeanParam PathForm form) {
    Optional<String> flaw = PathPages.reasonFlaw(form.reason(), texts);
    return answer(
        form,
        "betwist",
        new Word.Wrong(form.reason()),
        flaw.map(text -> Map.of("reden", text)).orElse(Map.of()));
  }

  private Response answer(PathForm form, String which, Word word, Map<String, String> errors) {
    String token = form.code();
    Seen seen = answerPathLink.look(token, clientAddress.text());
    if (!(seen instanceof Seen.Asked asked)) {
      return closedLinks.page(((Seen.Nothing) seen).why());
    }
    TermsForm terms = which.equals("anders") ? form.terms() : TermsForm.of(asked.current().path());
    if (!errors.isEmpty()) {
      return page(UNPROCESSABLE, token, asked, terms, again(errors, which, form));
    }
    try {
      List<FieldProblem> problems = answerPathLink.answer(asked, form.version(), word);
      if (!problems.isEmpty()) {
        return page(
            UNPROCESSABLE,
            token,
            asked,
            terms,
            again(TermsForm.errors(problems, texts), which, form));
      }
    } catch (EditConflict conflict) {
      Seen now = answerPathLink.look(token, clientAddress.text());
      return now instanceof Seen.Asked changed
          ? page(
              CONFLICT,
              token,
              changed,
              terms,
              again(Map.of("versie", texts.get("sides.changed")), which, form))
          : closedLinks.page(((Seen.Nothing) now).why());
    }
    return Response.seeOther(URI.create(ADDRESS + "?" + CODE + "=" + Site.encoded(token))).build();
  }

  private static PathPages.Again again(Map<String, String> errors, String which, PathForm form) {
    return new PathPages.Again(errors, which, "", "", form.reason());
  }
}
