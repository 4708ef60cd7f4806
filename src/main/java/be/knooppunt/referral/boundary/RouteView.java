package be.knooppunt.referral.boundary;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.control.FindRoute.Reply;
import be.knooppunt.referral.entity.Ask;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.Nearest;
import be.knooppunt.referral.entity.NotFoundReason;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.SetAside;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How an answer looks on the API; what is not known is left out. */
final class RouteView {
  private final Network network;
  private final StepView steps;

  RouteView(Network network, LocalDate day) {
    this.network = network;
    this.steps = new StepView(network, day);
  }

  static JsonObject of(Reply reply) {
    RouteView view = new RouteView(reply.network(), reply.question().date());
    JsonObjectBuilder to = Json.createObjectBuilder();
    RouteAnswer answer = reply.answer();
    to.add("found", answer instanceof RouteAnswer.Found);
    to.add("date", reply.question().date().toString());
    to.add("evidence", reply.question().evidence().name().toLowerCase(Locale.ROOT));
    to.add("maxHandovers", reply.question().situation().maxHandovers());
    to.add("networkVersion", reply.network().version().value());
    if (answer instanceof RouteAnswer.Found found) {
      to.add("itineraries", view.itineraries(found.itineraries()));
      to.add("recommendation", recommendation(found.recommendation()));
      to.add("wished", view.itineraries(found.wished()));
      to.add("reasons", Json.createArrayBuilder());
      to.add("nearest", Json.createArrayBuilder());
      to.add("unconfirmed", Json.createArrayBuilder());
    } else if (answer instanceof RouteAnswer.NotFound none) {
      to.add("itineraries", Json.createArrayBuilder());
      view.addNotFound(to, none);
    }
    to.add("asks", view.asks(answer.asks()));
    to.add("setAside", view.setAside(answer.setAside()));
    return to.build();
  }

  /** Adds why there is no way, and what comes nearest. */
  void addNotFound(JsonObjectBuilder to, RouteAnswer.NotFound none) {
    to.add("reasons", reasons(none.reasons()));
    to.add("nearest", nearest(none.nearest()));
    to.add("unconfirmed", itineraries(none.unconfirmed()));
  }

  private static JsonObjectBuilder recommendation(RouteAnswer.Recommendation one) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("why", one.why().name());
    to.add("moreHandovers", one.moreHandovers());
    one.moreDays().ifPresent(days -> to.add("moreDays", days));
    return to;
  }

  JsonArrayBuilder asks(List<Ask> asks) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Ask ask : asks) {
      JsonObjectBuilder to = Json.createObjectBuilder().add("kind", ask.kind().name());
      to.add("service", steps.service(ask.about()));
      to.add("organisation", steps.organisation(ask.about()));
      ask.from().ifPresent(from -> to.add("from", steps.service(from)));
      array.add(to);
    }
    return array;
  }

  private JsonArrayBuilder itineraries(List<Itinerary> itineraries) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Itinerary one : itineraries) {
      JsonObjectBuilder to = Json.createObjectBuilder();
      to.add("goodAt", StepView.codes(one.goodAt()));
      to.add("handovers", one.handovers());
      to.add("burden", one.burden());
      StepView.addWaiting(to, one.waiting());
      to.add("meets", one.metDomain());
      JsonArrayBuilder stops = Json.createArrayBuilder();
      one.steps().forEach(step -> stops.add(steps.step(step)));
      to.add("steps", stops);
      array.add(to);
    }
    return array;
  }

  private JsonArrayBuilder reasons(List<NotFoundReason> reasons) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (NotFoundReason reason : reasons) {
      JsonObjectBuilder to = Json.createObjectBuilder().add("code", reason.code().name());
      reason.endedOn().ifPresent(day -> to.add("endedOn", day.toString()));
      reason.obstacle().ifPresent(obstacle -> to.add("obstacle", obstacle.name()));
      JsonArrayBuilder services = Json.createArrayBuilder();
      for (ServiceId id : reason.services()) {
        services.add(steps.service(network.getService(id)));
      }
      to.add("services", services);
      reason.possible().ifPresent(way -> to.add("possible", itineraries(List.of(way))));
      array.add(to);
    }
    return array;
  }

  private JsonArrayBuilder nearest(List<Nearest> nearest) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Nearest one : nearest) {
      JsonArrayBuilder referrers = Json.createArrayBuilder();
      one.referrers().forEach(service -> referrers.add(steps.service(service)));
      array.add(
          Json.createObjectBuilder()
              .add("service", steps.service(one.service()))
              .add("organisation", steps.organisation(one.service()))
              .add("referrers", referrers));
    }
    return array;
  }

  private JsonArrayBuilder setAside(List<SetAside> all) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (SetAside one : all) {
      JsonObjectBuilder to = Json.createObjectBuilder();
      to.add("service", steps.service(one.service()));
      to.add("organisation", steps.organisation(one.service()));
      to.add("notice", one.notice().name());
      one.endedOn().ifPresent(day -> to.add("endedOn", day.toString()));
      array.add(to);
    }
    return array;
  }
}
