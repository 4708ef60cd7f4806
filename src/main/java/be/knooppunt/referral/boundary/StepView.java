package be.knooppunt.referral.boundary;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.referral.entity.DecidingMandates;
import be.knooppunt.referral.entity.Step;
import be.knooppunt.referral.entity.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How a stop looks on the API, in a route and in a plan; what is not known is left out. */
record StepView(Network network, LocalDate day) {
  static void add(JsonObjectBuilder to, String name, @Nullable Object value) {
    if (value != null) {
      to.add(name, value.toString());
    }
  }

  static JsonArrayBuilder codes(Collection<?> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  JsonObjectBuilder service(Service service) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", service.id().value());
    to.add("name", service.name());
    network.placementOf(service.id()).ifPresent(place -> to.add("number", place.number()));
    return to;
  }

  JsonObjectBuilder organisation(Service service) {
    return Json.createObjectBuilder()
        .add("id", service.organisation().value())
        .add("name", network.organisationOf(service).nameOn(day));
  }

  JsonObjectBuilder step(Step step) {
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
    DecidingMandates.at(network, service, day).forEach(mandate -> deciders.add(decider(mandate)));
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

  /** Adds how long it takes, as far as that is known. */
  static void addWaiting(JsonObjectBuilder to, Waiting waiting) {
    waiting
        .days()
        .ifPresentOrElse(days -> to.add("waitingDays", days), () -> to.addNull("waitingDays"));
    to.add("waitingKnown", waiting.isKnown());
    to.add("waitingAtLeastDays", waiting.atLeastDays());
  }
}
