package be.knooppunt.network.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Parameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every list of the API asks: which network, date and evidence, and which page of it. */
@RequestScoped
public class Asking {
  private static final int USUAL_LIMIT = 50;
  private static final int MOST = 200;

  @Inject private Lookups lookups;
  @Inject private Clock clock;

  /** The network the request is about. */
  Network network(UriInfo uri) {
    return lookups.network(new Parameters(uri.getQueryParameters()).code("partnership"));
  }

  /** The day the request is about; today when it names none. */
  LocalDate day(UriInfo uri) {
    return new Parameters(uri.getQueryParameters())
        .date("date")
        .orElseGet(() -> TimeSource.today(clock));
  }

  /** The evidence the request asks for. */
  EvidenceFilter evidence(UriInfo uri) {
    return new Parameters(uri.getQueryParameters())
        .choice("evidence", EvidenceFilter.class)
        .orElse(EvidenceFilter.ALL);
  }

  /** Keeps the records that are on the map of the day, with the evidence asked for. */
  <T extends NetworkRecord> List<T> shown(UriInfo uri, List<T> records) {
    LocalDate day = day(uri);
    EvidenceFilter evidence = evidence(uri);
    return records.stream().filter(one -> one.isShown(day, evidence)).toList();
  }

  /** The tag of an answer: what it was made of, and the day because 'today' moves on. */
  String tag(UriInfo uri, Network network) {
    return lookups.tag(network) + "." + day(uri);
  }

  /**
   * A page of a list in the order of identifiers; the same page whatever is added elsewhere.
   *
   * @param id the identifier of a record
   * @param view how it looks
   */
  <T> Response page(
      UriInfo uri,
      Request request,
      String tag,
      List<T> records,
      Function<T, String> id,
      Function<T, JsonObject> view) {
    Parameters asked = new Parameters(uri.getQueryParameters());
    int limit = asked.integer("limit", 1, MOST).orElse(USUAL_LIMIT);
    Optional<String> after = asked.code("after");
    return Answers.tagged(
        request,
        tag,
        () -> {
          List<T> rest =
              records.stream()
                  .filter(one -> after.map(a -> id.apply(one).compareTo(a) > 0).orElse(true))
                  .toList();
          JsonArrayBuilder items = Json.createArrayBuilder();
          rest.stream().limit(limit).map(view).forEach(items::add);
          JsonObjectBuilder page =
              Json.createObjectBuilder().add("total", records.size()).add("items", items);
          if (rest.size() > limit) {
            page.add(
                "next",
                uri.getRequestUriBuilder()
                    .replaceQueryParam("after", id.apply(rest.get(limit - 1)))
                    .build()
                    .toString());
          }
          JsonValue made = page.build();
          return made.toString();
        });
  }

  /** One record that must be there. */
  <T> Response one(
      UriInfo uri,
      Request request,
      Network network,
      Optional<T> record,
      Function<T, JsonObject> view) {
    String id = uri.getPathParameters().getFirst("id");
    T found =
        record.orElseThrow(
            () ->
                new Problem(
                    Problem.Kind.UNKNOWN,
                    "id",
                    "There is nothing with id '" + id + "'.",
                    "Look it up in the list."));
    return Answers.tagged(request, tag(uri, network), () -> view.apply(found).toString());
  }
}
