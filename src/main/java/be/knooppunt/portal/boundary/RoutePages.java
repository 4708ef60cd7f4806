package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.referral.control.Asked;
import be.knooppunt.referral.control.FindRoute;
import be.knooppunt.referral.control.FindRoute.Reply;
import be.knooppunt.referral.control.ReadSituation;
import be.knooppunt.referral.entity.Nearest;
import be.knooppunt.referral.entity.NotFoundReason;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.SetAside;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import be.knooppunt.referral.entity.Step;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The route finder. Nothing of a question is kept. */
@Path("/{partnership}/routes")
@Controller
@RequestScoped
public class RoutePages {
  private static final List<String> KEPT =
      List.of(
          "van",
          "vraag",
          "gemeente",
          "groep",
          "spreekt",
          "overdracht",
          "stappen",
          "bewijs",
          "datum");

  @Inject private FindRoute findRoute;
  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private RouteCards cards;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** A reason in words, with the services it is about. */
  public record Reason(String text, List<Node> nodes) {}

  /** A service that was set aside, and why in words. */
  public record Aside(Node node, String text) {}

  /** What comes nearest, and who can be asked. */
  public record Near(Node node, List<Node> referrers) {}

  /** A question to put to a partner: is this so? */
  public record Ask(Node from, Node to, String handover) {}

  /** The question, and its answer when it is complete. */
  @GET
  public String routes(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "routes");
    Parameters asked = new Parameters(uri.getQueryParameters());
    LocalDate day = asked.date("datum").orElse(site.today());
    String from = asked.code("van").orElse("");
    String need = asked.code("vraag").orElse("");
    models.put("from", from);
    models.put("need", need);
    models.put("day", day);
    models.put("isToday", day.equals(site.today()));
    models.put("group", asked.code("groep").orElse(""));
    models.put("language", asked.code("spreekt").orElse(""));
    models.put("handover", asked.code("overdracht").orElse(""));
    models.put(
        "steps",
        asked.integer("stappen", 0, Situation.MOST_HANDOVERS).orElse(Situation.USUAL_HANDOVERS));
    models.put("evidence", asked.text("bewijs").orElse("alles"));
    models.put("place", asked.code("gemeente").orElse(""));
    models.put("area", area(network));
    models.put(
        "starts", StartOptions.of(network, day, from, labels, texts.get("route.organisations")));
    models.put("more", isRefined(asked));
    if (!from.isEmpty() && !need.isEmpty()) {
      answer(network, asked, from, need);
    }
    return "portal/routes.xhtml";
  }

  private static boolean isRefined(Parameters asked) {
    return List.of("gemeente", "groep", "spreekt", "overdracht", "datum").stream()
            .anyMatch(name -> asked.text(name).isPresent())
        || !asked.text("bewijs").orElse("alles").equals("alles")
        || !asked.text("stappen").orElse("4").equals("4");
  }

  private List<Municipality> area(Network network) {
    List<String> own = network.partnership().map(p -> p.area()).orElse(List.of());
    return labels.municipalities(site.today()).stream()
        .filter(m -> own.isEmpty() || own.contains(m.nisCode()))
        .toList();
  }

  private void answer(Network network, Parameters asked, String from, String need) {
    Reply reply;
    try {
      reply =
          findRoute.answer(
              new Asked(
                  network.partnership().map(p -> p.id().value()),
                  from,
                  asked.code("gemeente"),
                  asked.codes("groep"),
                  asked.code("spreekt"),
                  asked.code("trede"),
                  asked.codes("hindernis"),
                  asked.choice("overdracht", Handover.class),
                  asked.integer("stappen", 0, Situation.MOST_HANDOVERS),
                  Optional.of(MapFilter.evidence(asked)),
                  asked.date("datum")),
              need);
    } catch (Problem e) {
      if (ReadSituation.isUnknownStart(e)) {
        models.put("unknownStart", from);
        return;
      }
      throw e;
    }
    models.put("asked", true);
    models.put("fromName", startName(reply));
    models.put("needName", cards.need(need));
    RouteAnswer answer = reply.answer();
    models.put("found", answer instanceof RouteAnswer.Found);
    models.put("aside", answer.setAside().stream().map(a -> aside(reply, a)).toList());
    if (answer instanceof RouteAnswer.Found found) {
      int chosen =
          asked
              .integer("route", 1, 3)
              .map(n -> Math.min(n, found.itineraries().size()) - 1)
              .orElse(0);
      List<RouteCard> all =
          cards.of(
              reply.network(), found.itineraries(), reply.question().date(), chosen, this::choice);
      models.put("cards", all);
      models.put("card", all.get(chosen));
    } else if (answer instanceof RouteAnswer.NotFound none) {
      models.put("reasons", none.reasons().stream().map(r -> reason(reply, r)).toList());
      models.put("nearest", none.nearest().stream().map(n -> near(reply, n)).toList());
      models.put("asks", asks(reply, none));
    }
  }

  /** The address of the n-th way of this question. */
  private String choice(int position) {
    StringBuilder address = new StringBuilder(site.base()).append("/routes?");
    for (String name : KEPT) {
      String value = uri.getQueryParameters().getFirst(name);
      if (value != null && !value.isBlank()) {
        address.append(name).append('=').append(Site.encoded(value)).append('&');
      }
    }
    return address.append("route=").append(position + 1).toString();
  }

  private String startName(Reply reply) {
    var from = reply.question().from();
    if (from instanceof Start.AtService at) {
      Service service = reply.network().getService(at.service());
      Node node = labels.node(reply.network(), service, reply.question().date());
      return (node.number() + " " + node.name()).strip();
    }
    if (from instanceof Start.AtOrganisation at) {
      return reply.network().getOrganisation(at.organisation()).nameOn(reply.question().date());
    }
    return texts.get("route.anyDoor");
  }

  private Node node(Reply reply, Service service) {
    return labels.node(reply.network(), service, reply.question().date());
  }

  private Reason reason(Reply reply, NotFoundReason reason) {
    List<Node> nodes =
        reason.services().stream()
            .map(id -> node(reply, reply.network().getService(id)))
            .limit(6)
            .toList();
    String text =
        reason
            .endedOn()
            .map(day -> texts.with("reason." + reason.code(), texts.date(day)))
            .orElseGet(() -> texts.with("reason." + reason.code(), ""));
    return new Reason(text, nodes);
  }

  private Aside aside(Reply reply, SetAside aside) {
    String text =
        aside
            .endedOn()
            .map(day -> texts.with("aside." + aside.notice(), texts.date(day)))
            .orElseGet(() -> texts.with("aside." + aside.notice(), ""));
    return new Aside(node(reply, aside.service()), text);
  }

  private Near near(Reply reply, Nearest near) {
    return new Near(
        node(reply, near.service()),
        near.referrers().stream().map(service -> node(reply, service)).toList());
  }

  /** The assumptions that would make a way: each is a question to the partners. */
  private List<Ask> asks(Reply reply, RouteAnswer.NotFound none) {
    List<Ask> asks = new ArrayList<>();
    if (none.unconfirmed().isEmpty()) {
      return asks;
    }
    List<Step> steps = none.unconfirmed().get(0).steps();
    for (int i = 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean assumed =
          step.service().provenance().isAssumed()
              || step.arrival().map(p -> p.provenance().isAssumed()).orElse(false);
      if (assumed) {
        asks.add(
            new Ask(
                node(reply, steps.get(i - 1).service()),
                node(reply, step.service()),
                step.arrival().map(labels::handover).orElse("")));
      }
    }
    return asks;
  }
}
