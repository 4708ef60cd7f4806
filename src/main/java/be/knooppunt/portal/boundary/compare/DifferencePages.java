package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.CompareMoments;
import be.knooppunt.compare.control.CompareMoments.Moment;
import be.knooppunt.compare.control.KeepSnapshots;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.TimePoint;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is different between two moments of the map of a partnership. */
@Path("/{partnership}/verschil")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class DifferencePages {
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  /** What the form sends when a day is chosen, beside the day itself. */
  private static final String DAY = "dag";

  static final Map<String, EvidenceFilter> EVIDENCE =
      Map.of(
          "alles", EvidenceFilter.ALL,
          "vermeld", EvidenceFilter.STATED,
          "bevestigd", EvidenceFilter.CONFIRMED);

  @Inject private Lookups lookups;
  @Inject private CompareMoments compareMoments;
  @Inject private KeepSnapshots keepSnapshots;
  @Inject private DifferenceWords words;
  @Inject private MomentWords momentWords;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private Site site;

  @Context private UriInfo uri;

  /** A snapshot to choose. */
  public record Choice(String value, String label) {}

  /** The page. */
  @GET
  public Response show(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "vergelijk");
    Parameters asked = new Parameters(uri.getQueryParameters());
    String evidence = evidence(asked);
    String from = side(asked, "van", site.today().minusYears(1));
    String to = side(asked, "tot", site.today());
    if (isChoosing(asked, "van") || isChoosing(asked, "tot")) {
      // one address for one question, whoever filled in the form
      return Response.seeOther(
              URI.create(
                  site.base() + "/verschil?van=" + from + "&tot=" + to + "&bewijs=" + evidence))
          .build();
    }
    models.put("evidence", evidence);
    models.put("from", from);
    models.put("to", to);
    models.put("choices", choices(partnership));
    Moment before = compareMoments.find(network, point("van", from));
    Moment after = compareMoments.find(network, point("tot", to));
    boolean isTurned = before.side().day().isAfter(after.side().day());
    models.put("error", isTurned ? texts.get("time.error.turned") : "");
    models.put("fromName", momentWords.name(before));
    models.put("toName", momentWords.name(after));
    models.put("readings", List.of(momentWords.reading(before), momentWords.reading(after)));
    if (!isTurned) {
      EvidenceFilter filter = EVIDENCE.getOrDefault(evidence, EvidenceFilter.ALL);
      put(compareMoments.compare(network, before, after, filter));
      models.put("api", api(partnership, from, to, filter));
    }
    return Response.status(isTurned ? UNPROCESSABLE : OK)
        .entity("compare/difference.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  static String evidence(Parameters asked) {
    String word = asked.text("bewijs").orElse("alles");
    if (!EVIDENCE.containsKey(word)) {
      throw Parameters.malformed("bewijs", word, "Use bevestigd, vermeld or alles.");
    }
    return word;
  }

  private static boolean isChoosing(Parameters asked, String name) {
    return asked.text(name).filter(DAY::equals).isPresent()
        || asked.text(name + "-dag").isPresent();
  }

  private static String side(Parameters asked, String name, LocalDate usual) {
    Optional<String> chosen = asked.text(name).filter(text -> !text.equals(DAY));
    return chosen.orElseGet(() -> asked.date(name + "-dag").orElse(usual).toString());
  }

  private static TimePoint point(String name, String text) {
    return TimePoint.parse(text)
        .orElseThrow(
            () ->
                Parameters.malformed(
                    name, text, "Write a date as 2019-06-30, or a snapshot as beeld:<id>."));
  }

  private List<Choice> choices(String partnership) {
    List<Choice> choices = new ArrayList<>();
    for (NetworkSnapshot snapshot : keepSnapshots.list(partnership)) {
      choices.add(new Choice(TimePoint.of(snapshot.id()).text(), momentWords.label(snapshot)));
    }
    return choices;
  }

  private static String api(String partnership, String from, String to, EvidenceFilter filter) {
    return "/api/v1/partnerships/"
        + partnership
        + "/difference?from="
        + from
        + "&to="
        + to
        + "&evidence="
        + filter.name().toLowerCase(Locale.ROOT);
  }

  private void put(NetworkDifference difference) {
    models.put("isSame", difference.isEmpty());
    models.put("sentences", words.sentences(difference));
    models.put("mergers", words.mergers(difference));
    models.put("groups", words.groups(difference));
    models.put("needs", words.needs(difference));
    models.put(
        "moreNeeds", Math.max(0, difference.cells().size() - words.needs(difference).size()));
    models.put("opened", words.findings(difference.opened(), difference.after()));
    models.put("closed", words.findings(difference.closed(), difference.before()));
    models.put("figures", words.figures(difference));
    models.put(
        "pictures",
        List.of(
            new Shown("services", DifferenceDrawing.services(difference)),
            new Shown("organisations", DifferenceDrawing.organisations(difference))));
  }

  /** A picture with what it is of. */
  public record Shown(String code, DifferenceDrawing.Picture picture) {}
}
