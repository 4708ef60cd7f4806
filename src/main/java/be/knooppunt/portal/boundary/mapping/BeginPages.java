package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The first partnership in four steps: its name, its municipalities, its partners, the needs it
 * sees. What was filled in goes along from step to step; it is written once, at the end.
 */
@Path("/begin")
@Controller
@RequestScoped
@Allowed(Who.ADMINISTRATOR)
public class BeginPages {
  private static final int LAST = 4;

  @Inject private BeginEdits beginEdits;
  @Inject private EditMap editMap;
  @Inject private CurrentRights rights;
  @Inject private Choices choices;
  @Inject private FormViews views;
  @Inject private Models models;
  @Inject private Site site;

  /** The first step. */
  @GET
  public Response begin() {
    FormValues empty = FormValues.EMPTY.withRow("partners", "name").withRow("partners", "name");
    return page(FormViews.OK, 1, form(empty, UUID.randomUUID().toString(), Map.of()));
  }

  /** The next step, the one before, or the end. */
  @POST
  public Response next(MultivaluedMap<String, String> sent) {
    String asked = FormFlow.first(sent, "stap");
    int step = asked.matches("[1-4]") ? Integer.parseInt(asked) : 1;
    String sending = FormFlow.first(sent, "zending");
    FormValues values = FormValues.of(sent);
    String row = FormFlow.first(sent, "rij");
    if (!row.isEmpty()) {
      FormValues changed =
          row.equals("partners+") ? values.withRow("partners", "name") : views.rows(values, row);
      return page(FormViews.OK, step, form(changed, sending, Map.of()));
    }
    if (FormFlow.first(sent, "doe").equals("terug")) {
      return page(FormViews.OK, Math.max(1, step - 1), form(values, sending, Map.of()));
    }
    Map<String, String> mistakes = beginEdits.mistakes(step, values);
    if (!mistakes.isEmpty()) {
      return page(FormViews.UNPROCESSABLE, step, form(values, sending, mistakes));
    }
    if (step < LAST) {
      return page(FormViews.OK, step + 1, form(values, sending, Map.of()));
    }
    return finish(values, sending);
  }

  private Response finish(FormValues values, String sending) {
    BeginEdits.Begun begun = beginEdits.of(values);
    if (!begun.mistakes().isEmpty()) {
      return page(FormViews.UNPROCESSABLE, 1, form(values, sending, begun.mistakes()));
    }
    String batch = sending.matches("[0-9a-f-]{36}") ? sending : UUID.randomUUID().toString();
    editMap.save(
        begun.edits(), new Author(rights.requireAccountId(), begun.partnership()), "", batch);
    return Response.seeOther(URI.create("/" + begun.partnership().value() + "/bewerken")).build();
  }

  private static RecordForm form(FormValues values, String sending, Map<String, String> mistakes) {
    return new RecordForm(
        FormKind.PARTNERSHIP,
        Optional.empty(),
        0,
        sending,
        "",
        values,
        new LinkedHashMap<>(mistakes));
  }

  private Response page(int status, int step, RecordForm form) {
    site.enter("begin");
    models.put("form", form);
    models.put("step", step);
    models.put("places", choices.places(form.values()));
    models.put("municipalities", choices.municipalities());
    return views.page(status, "mapping/begin.xhtml");
  }
}
