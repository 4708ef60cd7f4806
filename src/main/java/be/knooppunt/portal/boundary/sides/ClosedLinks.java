package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.EnterByLink.Entry;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Says why a link opens nothing, without a word on what it was about. */
@RequestScoped
public class ClosedLinks {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;

  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private Site site;

  /** What is told. */
  public record ClosedView(String key, String answer, String text) {}

  /** The page of a link that opens nothing. */
  Response page(Entry why) {
    site.enter("bevestig");
    if (why instanceof Entry.Answered answered) {
      String day = PathSheet.day(answered.answer().answeredAt(), texts);
      return page(
          OK,
          new ClosedView(
              "answered", answered.answer().answer(), texts.with("sides.link.answered.text", day)));
    }
    if (why instanceof Entry.Wait wait) {
      long minutes = Math.max(1, (wait.left().toSeconds() + 59) / 60);
      return page(
          TOO_MANY, new ClosedView("wait", "", texts.count("sides.link.wait.text", minutes)));
    }
    boolean isKnown = why instanceof Entry.Closed;
    String key = isKnown ? "closed" : "unknown";
    return page(
        isKnown ? GONE : NOT_FOUND,
        new ClosedView(key, "", texts.get("sides.link." + key + ".text")));
  }

  private Response page(int status, ClosedView view) {
    models.put("closed", view);
    return Response.status(status)
        .entity("sides/closed.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
