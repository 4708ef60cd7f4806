package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.referral.control.FindRoute;
import be.knooppunt.referral.control.MakePlan;
import be.knooppunt.referral.control.ReadSituation;
import be.knooppunt.referral.entity.PlanAnswer;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.Start;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** The route finder: a way for one need, a plan for several. Nothing of a question is kept. */
@Path("/{partnership}/routes")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class RoutePages {
  private static final String PLAIN = "/routes/gewoon";
  private static final int MOST_WAYS = 3;

  @Inject private FindRoute findRoute;
  @Inject private MakePlan makePlan;
  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private RouteCards cards;
  @Inject private PlanCards planCards;
  @Inject private RouteReasons reasons;
  @Inject private RouteText asText;
  @Inject private PlainWords plainWords;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** The question, and its answer when it is complete. */
  @GET
  public String routes(@PathParam("partnership") String partnership) {
    RouteForm form = enter(partnership);
    if (form.isComplete()) {
      answer(lookups.network(partnership), form);
    }
    return "portal/routes.xhtml";
  }

  /** The same answer in plain words, for the person. */
  @GET
  @Path("gewoon")
  public String plain(@PathParam("partnership") String partnership) {
    RouteForm form = enter(partnership);
    if (form.isComplete()) {
      answer(lookups.network(partnership), form);
    }
    return models.get("sheet") == null ? "portal/routes.xhtml" : "portal/plan-plain.xhtml";
  }

  private RouteForm enter(String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "routes");
    RouteForm form = RouteForm.of(new Parameters(uri.getQueryParameters()), site.today());
    models.put("form", form);
    models.put("area", area(network));
    models.put(
        "starts",
        StartOptions.of(
            network, form.day(), form.from(), labels, texts.get("route.organisations")));
    return form;
  }

  private List<Municipality> area(Network network) {
    List<String> own = network.partnership().map(p -> p.area()).orElse(List.of());
    return labels.municipalities(site.today()).stream()
        .filter(m -> own.isEmpty() || own.contains(m.nisCode()))
        .toList();
  }

  private void answer(Network network, RouteForm form) {
    try {
      if (form.isPlan()) {
        plan(makePlan.answer(form.asked(network), form.needs()), form);
      } else {
        way(findRoute.answer(form.asked(network), form.needs().get(0)), form);
      }
    } catch (Problem e) {
      if (ReadSituation.isUnknownStart(e)) {
        models.put("unknown", texts.with("route.unknownStart", form.from()));
      } else if (ReadSituation.isUnknownNeed(e)) {
        models.put("unknown", texts.with("route.unknownNeed", String.join(", ", form.needs())));
      } else {
        throw e;
      }
    }
  }

  private void asked(Network network, Start from, LocalDate day, List<String> needs) {
    String name = startName(network, from, day);
    models.put("asked", true);
    models.put("fromName", name);
    models.put("needNames", needs);
    models.put(
        "summary",
        needs.size() == 1
            ? texts.with("route.summary", name, needs.get(0))
            : texts.with("plan.summary", name, needs.size()));
    models.put("change", address().toString());
  }

  private RouteText.Head head(Network network, RouteForm form) {
    return new RouteText.Head(
        String.valueOf(models.get("fromName")),
        form.needs().stream().map(cards::need).toList(),
        form.day(),
        network.partnership().map(Site::shortName).orElse(texts.get("site.name")));
  }

  private void way(FindRoute.Reply reply, RouteForm form) {
    Network network = reply.network();
    String need = form.needs().get(0);
    asked(network, reply.question().from(), form.day(), List.of(cards.need(need)));
    RouteAnswer answer = reply.answer();
    models.put("aside", reasons.asides(network, form.day(), answer.setAside()));
    models.put("asideIsCut", answer.setAside().size() >= RouteAnswer.MOST_SET_ASIDE);
    models.put("questions", reasons.questions(network, form.day(), answer.asks()));
    if (answer instanceof RouteAnswer.Found found) {
      int chosen = chosen("route", found.itineraries().size());
      List<RouteCard> all =
          cards.of(network, found.itineraries(), form.day(), chosen, number("route"));
      RouteCard card = all.get(chosen);
      models.put("kind", "way");
      models.put("cards", all);
      models.put("card", card);
      models.put("recommended", cards.recommendation(found.recommendation()));
      models.put("wished", cards.of(network, found.wished(), form.day(), -1, i -> ""));
      models.put("text", asText.of(head(network, form), card));
      models.put("sheet", plainWords.of(card));
      models.put("plainHref", plainly("route", chosen));
    } else if (answer instanceof RouteAnswer.NotFound none) {
      models.put("kind", "none");
      models.put("none", reasons.none(network, form.day(), need, none, address()));
      models.put("sheet", plainWords.none(form.needs()));
      models.put("plainHref", plainly("route", 0));
    }
  }

  private void plan(MakePlan.Reply reply, RouteForm form) {
    Network network = reply.network();
    PlanAnswer answer = reply.answer();
    asked(
        network,
        reply.question().from(),
        form.day(),
        form.needs().stream().map(cards::need).toList());
    List<RouteReasons.None> unmet =
        answer.unmet().stream()
            .map(
                one ->
                    reasons.none(
                        network,
                        form.day(),
                        one.need(),
                        one.why(),
                        address().with("vraag", one.need())))
            .toList();
    List<String> without = answer.unmet().stream().map(PlanAnswer.Unmet::need).toList();
    int chosen = chosen("plan", answer.plans().size());
    models.put("kind", "plan");
    models.put("unmet", unmet);
    models.put("plainHref", plainly("plan", chosen));
    if (answer.plans().isEmpty()) {
      models.put("sheet", plainWords.none(without));
      return;
    }
    List<PlanCard> all = planCards.of(network, answer, form.day(), chosen, number("plan"));
    models.put("cards", all);
    models.put("card", all.get(chosen));
    models.put("text", asText.of(head(network, form), all.get(chosen), unmet));
    models.put("sheet", plainWords.of(all.get(chosen), without));
  }

  private RouteAddress address() {
    return RouteAddress.of(site.base() + "/routes", uri.getQueryParameters());
  }

  /** The address of the n-th way or plan of this question. */
  private IntFunction<String> number(String name) {
    RouteAddress address = address();
    return position -> address.with(name, String.valueOf(position + 1)).toString();
  }

  private String plainly(String name, int chosen) {
    RouteAddress address = address().on(site.base() + PLAIN);
    return (chosen == 0 ? address : address.with(name, String.valueOf(chosen + 1))).toString();
  }

  /** Which one is opened: 0 the first; too high a number opens the last. */
  private int chosen(String name, int size) {
    return new Parameters(uri.getQueryParameters())
        .integer(name, 1, MOST_WAYS)
        .map(n -> Math.max(0, Math.min(n, size) - 1))
        .orElse(0);
  }

  private String startName(Network network, Start from, LocalDate day) {
    if (from instanceof Start.AtService at) {
      Node node = labels.node(network, network.getService(at.service()), day);
      return (node.number() + " " + node.name()).strip();
    }
    if (from instanceof Start.AtOrganisation at) {
      return network.getOrganisation(at.organisation()).nameOn(day);
    }
    return texts.get("route.anyDoor");
  }
}
