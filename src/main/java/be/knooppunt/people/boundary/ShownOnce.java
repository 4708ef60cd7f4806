package be.knooppunt.people.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the next page tells once, after a form was done: that it is done, and a new link with the
 * words to pass it on. Kept in the session until it is shown, nowhere else.
 *
 * @param key of the text that says what was done
 * @param address of the new link, null when there is none or it was sent
 * @param letter the words to pass the link on with
 */
public record ShownOnce(String key, @Nullable String address, @Nullable String letter)
    implements Serializable {
  private static final String NAME = ShownOnce.class.getName();

  /** Something done that needs no link. */
  static ShownOnce done(String key) {
    return new ShownOnce(key, null, null);
  }

  /** Keeps it for the next page. */
  void keep(HttpServletRequest request) {
    request.getSession(true).setAttribute(NAME, this);
  }

  /** Takes what was kept. */
  static Optional<ShownOnce> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Optional<ShownOnce> kept = Optional.ofNullable((ShownOnce) session.getAttribute(NAME));
    session.removeAttribute(NAME);
    return kept;
  }
}
