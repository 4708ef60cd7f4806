package be.knooppunt.referral.boundary;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.control.FindRoute.Reply;
import be.knooppunt.referral.entity.DecidingMandates;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.Nearest;
import be.knooppunt.referral.entity.NotFoundReason;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteQuestion;
import be.knooppunt.referral.entity.SetAside;
import be.knooppunt.referral.entity.Step;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an answer looks on the API; what is not known is left out. */
final class RouteView {
  private final Network network;
  private final RouteQuestion question;

  private RouteView(Network network, RouteQuestion question) {
    this.network = network;
    this.question = question;
  }

  static JsonObject of(Reply reply) {
    RouteView view = new RouteView(reply.network(), reply.question());
    JsonObjectBuilder to = Json.createObjectBuilder();
    RouteAnswer answer = reply.answer();
    to.add("found", answer instanceof RouteAnswer.Found);
    to.add("date", reply.question().date().toString());
    to.add("evidence", reply.question().evidence().name().toLowerCase(Locale.ROOT));
    to.add("maxHandovers", reply.question().situation().maxHandovers());
    to.add("networkVersion", reply.network().version().value());
    if (answer instanceof RouteAnswer.Found found) {
      to.add("itineraries", view.itineraries(found.itineraries()));
      to.add("reasons", Json.createArrayBuilder());
      to.add("nearest", Json.createArrayBuilder());
      to.add("unconfirmed", Json.createArrayBuilder());
    } else if (answer instanceof RouteAnswer.NotFound none) {
      to.add("itineraries", Json.createArrayBuilder());
      to.add("reasons", view.reasons(none.reasons()));
      to.add("nearest", view.nearest(none.nearest()));
      to.add("unconfirmed", view.itineraries(none.unconfirmed()));
    }
    to.add("setAside", view.setAside(answer.setAside()));
    return to.build();
  }

  private static void add(JsonObjectBuilder to, String name, @Nullable Object value) {
    if (value != null) {
      to.add(name, value.toString());
    }
  }

  private static JsonArrayBuilder codes(Collection<?> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  private JsonObjectBuilder service(Service service) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", service.id().value());
    to.add("name", service.name());
    network.placementOf(service.id()).ifPresent(place -> to.add("number", place.number()));
    return to;
  }

  private JsonObjectBuilder organisation(Service service) {
    return Json.createObjectBuilder()
        .add("id", service.organisation().value())
        .add("name", network.organisationOf(service).nameOn(question.date()));
  }

  private JsonArrayBuilder itineraries(List<Itinerary> itineraries) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Itinerary one : itineraries) {
      JsonObjectBuilder to = Json.createObjectBuilder();
      to.add("goodAt", codes(one.goodAt()));
      to.add("handovers", one.handovers());
      to.add("burden", one.burden());
      one.waiting()
          .days()
          .ifPresentOrElse(days -> to.add("waitingDays", days), () -> to.addNull("waitingDays"));
      to.add("waitingKnown", one.waiting().isKnown());
      to.add("waitingAtLeastDays", one.waiting().atLeastDays());
      to.add("meets", one.metDomain());
      JsonArrayBuilder steps = Json.createArrayBuilder();
      one.steps().forEach(step -> steps.add(step(step)));
      to.add("steps", steps);
      array.add(to);
    }
    return array;
  }

  private JsonObjectBuilder step(Step step) {
    Service service = step.service();
    JsonObjectBuilder to = Json.createObjectBuilder();
    to.add("arrival", step.kind().name());
    to.add("service", service(service));
    to.add("organisation", organisation(service));
    step.arrival().ifPresent(path -> addPath(to, path));
    to.add("waitingBand", service.waitingBand().name());
    add(to, "waitingMeasuredOn", service.waitingMeasuredOn());
    to.add("documentsToBring", codes(service.documents()));
    JsonArrayBuilder deciders = Json.createArrayBuilder();
    DecidingMandates.at(network, service, question.date())
        .forEach(mandate -> deciders.add(decider(mandate)));
    to.add("decides", deciders);
    to.add("evidence", service.provenance().evidence().name());
    add(to, "source", service.provenance().source());
    add(to, "validUntil", service.validity().until());
    to.add("structural", service.structural());
    to.add("notices", codes(step.notices()));
    return to;
  }

  private static void addPath(JsonObjectBuilder to, ReferralPath path) {
    to.add("handover", path.handover().name());
    JsonObjectBuilder details = Json.createObjectBuilder().add("id", path.id().value());
    details.add("status", path.status().name());
    details.add("consent", path.consent().name());
    details.add("feedback", path.feedback().name());
    details.add("documents", codes(path.documents()));
    details.add("firstContact", path.firstContact().name());
    details.add("evidence", path.provenance().evidence().name());
    add(details, "source", path.provenance().source());
    add(details, "verifiedOn", path.provenance().verifiedOn());
    add(details, "validUntil", path.validity().until());
    add(details, "note", path.note());
    to.add("path", details);
  }

  private JsonObjectBuilder decider(Mandate mandate) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("mandate", mandate.id().value());
    to.add("function", mandate.function());
    to.add("over", codes(mandate.over().stream().sorted().toList()));
    to.add("evidence", mandate.provenance().evidence().name());
    return to;
  }

  private JsonArrayBuilder reasons(List<NotFoundReason> reasons) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (NotFoundReason reason : reasons) {
      JsonObjectBuilder to = Json.createObjectBuilder().add("code", reason.code().name());
      reason.endedOn().ifPresent(day -> to.add("endedOn", day.toString()));
      JsonArrayBuilder services = Json.createArrayBuilder();
      for (ServiceId id : reason.services()) {
        services.add(service(network.getService(id)));
      }
      to.add("services", services);
      array.add(to);
    }
    return array;
  }

  private JsonArrayBuilder nearest(List<Nearest> nearest) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Nearest one : nearest) {
      JsonArrayBuilder referrers = Json.createArrayBuilder();
      one.referrers().forEach(service -> referrers.add(service(service)));
      array.add(
          Json.createObjectBuilder()
              .add("service", service(one.service()))
              .add("organisation", organisation(one.service()))
              .add("referrers", referrers));
    }
    return array;
  }

  private JsonArrayBuilder setAside(List<SetAside> all) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (SetAside one : all) {
      JsonObjectBuilder to = Json.createObjectBuilder();
      to.add("service", service(one.service()));
      to.add("organisation", organisation(one.service()));
      to.add("notice", one.notice().name());
      one.endedOn().ifPresent(day -> to.add("endedOn", day.toString()));
      array.add(to);
    }
    return array;
  }
}
