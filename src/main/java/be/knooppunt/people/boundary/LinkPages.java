package be.knooppunt.people.boundary;

import be.knooppunt.people.control.LimitTries;
import be.knooppunt.people.control.LimitTries.Admission;
import be.knooppunt.platform.web.ClientAddress;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens one-time links. Secrets that belong to no open link are counted by the address they come
 * from, so that nobody guesses on; a link that is open costs nothing.
 */
@RequestScoped
public class LinkPages {
  /** So many secrets may be wrong in a quarter of an hour. */
  static final int ALLOWED = 20;

  private static final int GONE = 410;

  @Inject private Texts texts;
  @Inject private PageFrame frame;
  @Inject private LimitTries limitTries;
  @Inject private ClientAddress clientAddress;

  /** What the page of a closed link says. */
  public record ClosedView(String text) {}

  /**
   * The page of an open link, or the one that says why there is none.
   *
   * @param kind what kind of link is tried
   */
  <T> Response opened(String kind, Supplier<Optional<T>> look, Function<T, Response> page) {
    Admission admission = limitTries.admit("link " + kind, clientAddress.text(), ALLOWED);
    if (admission instanceof Admission.Wait wait) {
      String text = texts.count("people.link.wait", SignInPages.minutes(wait.left()));
      return frame
          .page(FormErrors.TOO_MANY, "people/link-closed.xhtml", new ClosedView(text))
          .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds())
          .build();
    }
    Optional<T> found = look.get();
    if (found.isEmpty()) {
      return closed();
    }
    limitTries.passed((Admission.Admitted) admission);
    return page.apply(found.get());
  }

  /** The page of a link that was used, taken back or is too old. */
  Response closed() {
    return frame
        .page(
            GONE, "people/link-closed.xhtml", new ClosedView(texts.get("people.link.closed.text")))
        .build();
  }
}
