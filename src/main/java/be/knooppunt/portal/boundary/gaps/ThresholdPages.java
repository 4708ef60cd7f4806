package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.ChooseThresholds;
import be.knooppunt.gaps.entity.findings.Limit;
import be.knooppunt.gaps.entity.findings.Thresholds;
import be.knooppunt.network.control.Lookups;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a coordinator sets the limits by which the findings of the partnership are judged. */
@Path("/{partnership}/hiaten/drempels")
@Allowed(Who.COORDINATOR)
@Controller
@RequestScoped
public class ThresholdPages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int PER_CENT = 100;

  @Inject private Lookups lookups;
  @Inject private ChooseThresholds chooseThresholds;
  @Inject private Texts texts;
  @Inject private Site site;
  @Inject private Models models;
  @Inject private MvcContext mvc;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected ThresholdPages() {}

  /** A field of the form; shares are shown in per cents. */
  public record Field(
      String code, String value, String usual, String least, String most, boolean isShare) {}

  /** The form. */
  @GET
  public Response form(@QueryParam("gedaan") @DefaultValue("") String done) {
    Map<Limit, String> values = new EnumMap<>(Limit.class);
    Thresholds now = chooseThresholds.read(enter());
    for (Limit limit : Limit.values()) {
      values.put(limit, shown(limit, now.of(limit)));
    }
    models.put("done", done.equals("ja") || done.equals("terug") ? done : "");
    return page(OK, values, Map.of());
  }

  private String enter() {
    site.enter(lookups.network(partnership), "hiaten");
    return partnership;
  }

  private static String shown(Limit limit, double value) {
    return String.format(Locale.ROOT, "%.0f", limit.isShare() ? PER_CENT * value : value);
  }

  private Response page(int status, Map<Limit, String> values, Map<String, String> errors) {
    List<Field> fields = new ArrayList<>();
    for (Limit limit : Limit.values()) {
      fields.add(
          new Field(
              limit.code(),
              values.getOrDefault(limit, ""),
              shown(limit, limit.usual()),
              shown(limit, limit.least()),
              shown(limit, limit.most()),
              limit.isShare()));
    }
    models.put("fields", fields);
    models.put("errors", errors);
    if (models.get("done") == null) {
      models.put("done", "");
    }
    mvc.getCsrf().getToken();
    return Response.status(status)
        .entity("gaps/thresholds.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Sets them all. */
  @POST
  public Response set(MultivaluedMap<String, String> sent) {
    String id = enter();
    Map<Limit, String> values = new EnumMap<>(Limit.class);
    Map<Limit, Double> chosen = new EnumMap<>(Limit.class);
    Map<String, String> errors = new LinkedHashMap<>();
    for (Limit limit : Limit.values()) {
      String text = Optional.ofNullable(sent.getFirst(limit.code())).orElse("").strip();
      values.put(limit, text.length() > 20 ? text.substring(0, 20) : text);
      Optional<Double> value = read(limit, text);
      value.ifPresent(number -> chosen.put(limit, number));
      if (value.isEmpty()) {
        errors.put(
            limit.code(),
            texts.format(
                "findings.limit.wrong",
                texts.get("findings.limit." + limit.code()),
                shown(limit, limit.least()),
                shown(limit, limit.most())));
      }
    }
    if (!errors.isEmpty()) {
      return page(UNPROCESSABLE, values, errors);
    }
    chooseThresholds.set(id, new Thresholds(chosen));
    return seeOther("ja");
  }

  private static Optional<Double> read(Limit limit, String text) {
    if (!text.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    double value = limit.isShare() ? number / (double) PER_CENT : number;
    return limit.admits(value) ? Optional.of(value) : Optional.empty();
  }

  /** Goes back to the usual ones. */
  @POST
  @Path("herstel")
  public Response reset() {
    chooseThresholds.reset(enter());
    return seeOther("terug");
  }

  private Response seeOther(String done) {
    return Response.seeOther(URI.create("/" + partnership + "/hiaten/drempels?gedaan=" + done))
        .build();
  }
}
