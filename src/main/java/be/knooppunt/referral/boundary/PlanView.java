package be.knooppunt.referral.boundary;

import be.knooppunt.referral.control.MakePlan.Reply;
import be.knooppunt.referral.entity.Plan;
import be.knooppunt.referral.entity.PlanAnswer;
import be.knooppunt.referral.entity.PlanStop;
import be.knooppunt.referral.entity.Situation;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** How plans look on the API; stops name each other by their place, 0 the first. */
final class PlanView {
  private final RouteView routes;
  private final StepView steps;

  private PlanView(Reply reply) {
    this.routes = new RouteView(reply.network(), reply.question().situation().date());
    this.steps = new StepView(reply.network(), reply.question().situation().date());
  }

  static JsonObject of(Reply reply) {
    PlanView view = new PlanView(reply);
    PlanAnswer answer = reply.answer();
    Situation situation = reply.question().situation();
    JsonArrayBuilder plans = Json.createArrayBuilder();
    answer.plans().forEach(plan -> plans.add(view.plan(plan)));
    JsonArrayBuilder unmet = Json.createArrayBuilder();
    answer.unmet().forEach(one -> unmet.add(view.unmet(one)));
    return Json.createObjectBuilder()
        .add("found", !answer.plans().isEmpty())
        .add("date", situation.date().toString())
        .add("evidence", situation.evidence().name().toLowerCase(Locale.ROOT))
        .add("maxHandovers", situation.maxHandovers())
        .add("networkVersion", reply.network().version().value())
        .add("needs", StepView.codes(reply.question().needs()))
        .add("plans", plans)
        .add("unmet", unmet)
        .add("handoversApart", answer.handoversApart())
        .build();
  }

  private JsonObjectBuilder plan(Plan plan) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    to.add("goodAt", StepView.codes(plan.goodAt()));
    to.add("services", plan.services());
    to.add("handovers", plan.handovers());
    to.add("burden", plan.burden());
    StepView.addWaiting(to, plan.waiting());
    to.add("provenBest", plan.isProvenBest());
    JsonArrayBuilder stops = Json.createArrayBuilder();
    plan.stops().forEach(stop -> stops.add(stop(stop)));
    to.add("stops", stops);
    JsonArrayBuilder overview = Json.createArrayBuilder();
    plan.overview().forEach(one -> overview.add(overview(one)));
    return to.add("overview", overview);
  }

  private JsonObjectBuilder stop(PlanStop stop) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    to.add("moment", stop.moment());
    if (!stop.isStart()) {
      to.add("from", stop.from());
    }
    JsonArrayBuilder meets = Json.createArrayBuilder();
    stop.meets()
        .forEach(
            met ->
                meets.add(Json.createObjectBuilder().add("need", met.need()).add("by", met.by())));
    to.add("meets", meets);
    JsonArrayBuilder waits = Json.createArrayBuilder();
    stop.waitsFor()
        .forEach(
            first ->
                waits.add(
                    Json.createObjectBuilder()
                        .add("why", first.why().name())
                        .add("stop", first.stop())));
    to.add("waitsFor", waits);
    StepView.addWaiting(to, stop.waiting());
    return to.add("step", steps.step(stop.step()));
  }

  private JsonObjectBuilder overview(Plan.Overview one) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    to.add("service", steps.service(one.service()));
    to.add("organisation", steps.organisation(one.service()));
    to.add("why", one.why().name());
    one.stop().ifPresent(stop -> to.add("stop", stop));
    return to;
  }

  private JsonObjectBuilder unmet(PlanAnswer.Unmet one) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("need", one.need());
    routes.addNotFound(to, one.why());
    to.add("asks", routes.asks(one.why().asks()));
    return to;
  }
}
