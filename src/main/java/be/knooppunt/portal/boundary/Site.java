package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.StoreUnavailable;
import be.knooppunt.platform.web.Failure;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.PageErrors;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every page shows around its content; in pages: {@code site}. */
@Named("site")
@RequestScoped
public class Site {
  private static final Set<Integer> TOLD = Set.of(401, 403, 404, 409, 412, 413, 422, 428, 429, 503);

  @Inject private HttpServletRequest request;
  @Inject private ServletContext context;
  @Inject private Networks networks;
  @Inject private SharedNetwork shared;
  @Inject private CurrentRights rights;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private @Nullable Partnership partnership;
  private boolean looked;
  private String current = "";

  /** Says on which page of which partnership this is. */
  public void enter(Network network, String page) {
    partnership = network.partnership().orElse(null);
    current = page;
  }

  /** Says on which page this is, outside any partnership. */
  public void enter(String page) {
    current = page;
  }

  /** The partnership of a page that did not say where it is: that of the address. */
  private @Nullable Partnership here() {
    if (partnership == null && !looked) {
      looked = true;
      String[] parts = path().split("/", 3);
      boolean isInside = parts.length == 3 && request.getAttribute(PageErrors.FAILURE) == null;
      partnership = isInside ? find(parts[1]) : null;
    }
    return partnership;
  }

  private @Nullable Partnership find(String id) {
    try {
      return networks.listPartnerships().stream()
          .filter(known -> known.id().value().equals(id))
          .findFirst()
          .orElse(null);
    } catch (StoreUnavailable e) {
      return null; // a page without the map is shown as one outside any
    }
  }

  /** The id of the partnership; empty on a page outside any. */
  public String partnershipId() {
    Partnership shown = here();
    return shown == null ? "" : shown.id().value();
  }

  /** The name of the page in the menu. */
  public String current() {
    return current;
  }

  /** Tells whether the page is one of a partnership. */
  public boolean hasPartnership() {
    return here() != null;
  }

  /** The name of the partnership, without the word itself. */
  public String partnershipName() {
    Partnership shown = here();
    return shown == null ? "" : shortName(shown);
  }

  /** The name of a partnership, without the word itself. */
  public static String shortName(Partnership partnership) {
    return partnership.name().replaceFirst("^(Partnerschap|Partnership) ", "");
  }

  /** The first part of the addresses of this partnership, for example {@code /roeselare}. */
  public String base() {
    Partnership shown = here();
    return shown == null ? "" : "/" + shown.id().value();
  }

  /** Tells whether whoever asks maps for this partnership. */
  public boolean isEditor() {
    return partnership != null && rights.isEditorIn(Optional.of(partnership.id().value()));
  }

  /** Where the assets of this version lie. */
  public String assets() {
    return String.valueOf(context.getAttribute("assets"));
  }

  /** Today in Brussels. */
  public LocalDate today() {
    return TimeSource.today(clock);
  }

  /** This address in the other language. */
  public String otherLanguage() {
    Language other = texts.language().other();
    StringBuilder address = new StringBuilder(path()).append('?');
    String query = request.getQueryString();
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    if (forwarded != null) {
      query = forwarded.toString();
    }
    if (query != null) {
      for (String part : query.split("&", -1)) {
        if (!part.isEmpty() && !part.startsWith(Language.PARAMETER + "=")) {
          address.append(part).append('&');
        }
      }
    }
    return address.append(Language.PARAMETER).append('=').append(other.code()).toString();
  }

  /** The path that was asked for. */
  public String path() {
    for (String attribute :
        List.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)) {
      Object path = request.getAttribute(attribute);
      if (path != null) {
        return path.toString();
      }
    }
    return request.getRequestURI();
  }

  /** The partnerships that share something with whoever asks. */
  public List<Partnership> partnerships() {
    return shared.listKnown();
  }

  /** The partnership whose map is closed, as the address names it; empty on another error page. */
  public String closedPartnership() {
    String first = path().split("/", 3)[1];
    return reason().isPresent() && Identifier.isWellFormed(first) ? first : "";
  }

  /** What only this error says: a code. */
  private Optional<String> reason() {
    return failure().flatMap(Failure::reason);
  }

  /** Tells whether a sign-in may help against the error. */
  public boolean maySignIn() {
    return errorStatus() == 401 || (reason().isPresent() && !rights.isSignedIn());
  }

  /** Tells whether figures of the partnership may be compared where its map is closed. */
  public boolean hasFigures() {
    return reason().filter("figuresOnly"::equals).isPresent();
  }

  /** The path that was asked for, to come back to it. */
  public String encodedPath() {
    return encoded(path());
  }

  /** What went wrong, for the error page. */
  public Optional<Failure> failure() {
    return Optional.ofNullable((Failure) request.getAttribute(PageErrors.FAILURE));
  }

  /** The part of the question in the address that went wrong, when it stands there by its name. */
  public Optional<String> failedField() {
    return failure().flatMap(Failure::field).filter(name -> request.getParameter(name) != null);
  }

  /** The status of the error page. */
  public int errorStatus() {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : 404;
  }

  /** The key of the texts of the error page. */
  public String errorKey() {
    if (reason().isPresent()) {
      return "share.closed." + reason().get();
    }
    int status = errorStatus();
    if (TOLD.contains(status)) {
      return "error." + status;
    }
    return status < 500 ? "error.400" : "error.500";
  }

  /** A text for use in an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
