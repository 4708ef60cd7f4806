package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.records.ShareLearning;
import be.knooppunt.learning.control.records.ShareLearning.State;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** How it goes with the record store, for whoever looks after the installation. */
@Path("/beheer/leerregister")
@Allowed(Who.ADMINISTRATOR)
@Controller
@RequestScoped
public class RecordStoreStatePages {
  @Inject private ShareLearning shareLearning;
  @Inject private Texts texts;
  @Inject private Models models;

  /**
   * What the page shows.
   *
   * @param host empty when there is no record store
   * @param since since when the oldest waits; empty when none does
   */
  public record Sheet(
      String host,
      long agreed,
      long waiting,
      long aside,
      String since,
      String nextTry,
      String trouble,
      List<String> refusals) {}

  /** How many wait, since when, and why. */
  @GET
  public Response show() {
    models.put(
        "sheet",
        shareLearning
            .state()
            .map(this::sheet)
            .orElseGet(() -> new Sheet("", 0, 0, 0, "", "", "", List.of())));
    return Response.ok("learning/record-store-state.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Sheet sheet(State state) {
    return new Sheet(
        state.host(),
        state.agreed(),
        state.waiting(),
        state.aside(),
        moment(state.since()),
        moment(state.nextTry()),
        state.trouble(),
        state.refusals());
  }

  private String moment(Optional<Instant> at) {
    return at.map(instant -> instant.atZone(TimeSource.BRUSSELS)).map(this::moment).orElse("");
  }

  private String moment(ZonedDateTime at) {
    return texts.date(at.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(at);
  }
}
