package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.AnswerRound;
import be.knooppunt.mapping.control.AnswerRound.Seen;
import be.knooppunt.mapping.control.EnterByLink.Entry;
import be.knooppunt.mapping.entity.RoundAnswers;
import be.knooppunt.mapping.entity.RoundAnswers.Direction;
import be.knooppunt.mapping.entity.RoundAnswers.Frequency;
import be.knooppunt.mapping.entity.RoundAnswers.Hears;
import be.knooppunt.mapping.entity.RoundAnswers.Judgement;
import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.mapping.entity.RoundQuestions;
import be.knooppunt.mapping.entity.RoundQuestions.PathQuestion;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.ClientAddress;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The questions of a round as an organisation sees them by its link, without an account and without
 * a script. It can be left and taken up again until it is sent.
 */
@Path("ronde")
@Allowed(Who.LINK)
@Controller
@RequestScoped
public class AnswerRoundPages {
  /** Where such a link leads to. */
  static final String ADDRESS = "/ronde";

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @Inject private AnswerRound answerRound;
  @Inject private ClientAddress clientAddress;
  @Inject private ClosedLinks closedLinks;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private Site site;

  /** A service that is asked about. */
  public record ServiceAsked(Service service, String field, long version, String said) {}

  /** A path that is asked about. */
  public record PathAsked(
      ReferralPath path,
      String from,
      String to,
      String field,
      long version,
      String said,
      String handover) {}

  /** A service that can be chosen. */
  public record Choice(String id, String name) {}

  /** A row in which a path is named. */
  public record Row(String field, int number, NamedPath path) {}

  /** What has to be mended. */
  public record RoundErrors(Map<String, String> errors) {
    /** The field that an error is about. */
    public String anchor(String field) {
      return field;
    }
  }

  /** The questions. */
  @GET
  public Response page(
      @QueryParam(ConfirmPages.CODE) @DefaultValue("") String token,
      @QueryParam("uit") @DefaultValue("") String out,
      @QueryParam("in") @DefaultValue("") String in,
      @QueryParam("bewaard") @DefaultValue("") String saved) {
    Seen seen = answerRound.look(token, clientAddress.text());
    if (!(seen instanceof Seen.Asked asked)) {
      return nothing(((Seen.Nothing) seen).why());
    }
    models.put("saved", !saved.isEmpty());
    return page(OK, token, asked, asked.answers(), Map.of(), rows(out), rows(in));
  }

  private static int rows(String text) {
    return text.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(text), RoundForm.MOST_ROWS) : 1;
  }

  private Response nothing(Entry why) {
    if (!(why instanceof Entry.Answered answered)) {
      return closedLinks.page(why);
    }
    site.enter("ronde");
    models.put("sent", PathSheet.day(answered.answer().answeredAt(), texts));
    return view(OK, "sides/round-sent.xhtml");
  }

  private static Response view(int status, String view) {
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Response page(
      int status,
      String token,
      Seen.Asked asked,
      RoundAnswers answers,
      Map<String, String> errors,
      int out,
      int in) {
    site.enter("ronde");
    mvc.getCsrf().getToken();
    Network network = asked.network();
    RoundQuestions questions = asked.questions();
    models.put("token", token);
    models.put("again", new RoundErrors(errors));
    models.put("organisation", asked.organisation().nameOn(site.today()));
    models.put("partnership", network.partnership().map(Site::shortName).orElse(""));
    models.put("until", texts.date(asked.round().closesOn()));
    models.put("services", services(asked, answers));
    models.put("paths", paths(asked, answers));
    models.put("own", questions.own().stream().map(s -> choice(network, s, false)).toList());
    models.put(
        "others",
        network.services().stream()
            .filter(s -> s.isShown(site.today(), EvidenceFilter.ALL))
            .filter(s -> !questions.own().contains(s))
            .map(s -> choice(network, s, true))
            .sorted(Comparator.comparing(c -> c.name().toLowerCase(Locale.ROOT)))
            .toList());
    models.put("rowsOut", rows(answers, questions, Direction.OUT, out));
    models.put("rowsIn", rows(answers, questions, Direction.IN, in));
    models.put("frequencies", List.of(Frequency.values()));
    models.put("hears", List.of(Hears.values()));
    models.put("marks", List.of(1, 2, 3, RoundAnswers.HIGHEST));
    return view(status, "sides/round-answer.xhtml");
  }

  private Choice choice(Network network, Service service, boolean withOrganisation) {
    String of =
        withOrganisation ? " – " + network.organisationOf(service).nameOn(site.today()) : "";
    return new Choice(service.id().value(), service.name() + of);
  }

  private static List<ServiceAsked> services(Seen.Asked asked, RoundAnswers answers) {
    return asked.questions().services().stream()
        .map(
            s -> {
              long version = asked.versions().getOrDefault(s.key(), 0L);
              String said =
                  answers
                      .ofService(s.id().value())
                      .filter(j -> j.seen() == version)
                      .map(j -> j.verdict().name())
                      .orElse("SKIP");
              return new ServiceAsked(s, "dienst-" + s.id().value(), version, said);
            })
        .toList();
  }

  private List<PathAsked> paths(Seen.Asked asked, RoundAnswers answers) {
    List<PathAsked> paths = new ArrayList<>();
    for (PathQuestion question : asked.questions().paths()) {
      ReferralPath path = question.path();
      long version = asked.versions().getOrDefault(path.key(), 0L);
      // what was said of an earlier version is asked again
      Judgement said =
          answers
              .ofPath(path.id().value())
              .filter(j -> j.seen() == version)
              .orElse(new Judgement(RoundAnswers.Verdict.SKIP, version, ""));
      Network network = asked.network();
      paths.add(
          new PathAsked(
              path,
              choice(network, network.getService(path.from()), true).name(),
              choice(network, network.getService(path.to()), true).name(),
              "route-" + path.id().value(),
              version,
              said.verdict().name(),
              said.handover().isEmpty() ? path.handover().name() : said.handover()));
    }
    return paths;
  }

  private static List<Row> rows(
      RoundAnswers answers, RoundQuestions questions, Direction direction, int least) {
    List<Row> rows = new ArrayList<>();
    for (NamedPath path : answers.named()) {
      if (path.direction() == direction) {
        rows.add(new Row(RoundForm.prefix(direction, rows.size()), rows.size() + 1, path));
      }
    }
    String own = questions.own().size() == 1 ? questions.own().get(0).id().value() : "";
    while (rows.size() < least) {
      rows.add(
          new Row(
              RoundForm.prefix(direction, rows.size()),
              rows.size() + 1,
              new NamedPath(direction, own, "", "", Frequency.UNKNOWN, Hears.UNKNOWN, 0, 0, "")));
    }
    return rows;
  }

  /** Keeps the answers, adds a row, or sends them. */
  @POST
  public Response answer(MultivaluedMap<String, String> sent) {
    RoundForm form = new RoundForm(sent);
    String token = form.text(ConfirmPages.CODE);
    Seen seen = answerRound.look(token, clientAddress.text());
    if (!(seen instanceof Seen.Asked asked)) {
      return nothing(((Seen.Nothing) seen).why());
    }
    RoundAnswers answers = form.answers(asked.questions(), labels);
    int out = count(answers, Direction.OUT);
    int in = count(answers, Direction.IN);
    Map<String, String> errors = RoundForm.unkeepable(answers, texts);
    if (!errors.isEmpty()) {
      return page(UNPROCESSABLE, token, asked, answers, errors, out, in);
    }
    String here = ADDRESS + "?" + ConfirmPages.CODE + "=" + Site.encoded(token);
    String what = form.text("doe");
    if (!what.equals("verstuur")) {
      answerRound.save(asked, answers);
      return Response.seeOther(URI.create(here + next(what, out, in))).build();
    }
    errors = RoundForm.missing(answers, asked.network(), texts);
    if (!errors.isEmpty()) {
      answerRound.save(asked, answers);
      return page(UNPROCESSABLE, token, asked, answers, errors, out, in);
    }
    try {
      answerRound.submit(asked, answers);
    } catch (EditConflict conflict) {
      Seen now = answerRound.look(token, clientAddress.text());
      return now instanceof Seen.Asked changed
          ? page(
              CONFLICT,
              token,
              changed,
              answers,
              Map.of("vragen", texts.get("rounds.changed")),
              out,
              in)
          : nothing(((Seen.Nothing) now).why());
    }
    return Response.seeOther(URI.create(here)).build();
  }

  private static String next(String what, int out, int in) {
    return switch (what) {
      case "rij-uit" -> "&uit=" + (out + 1) + "#uit-" + out;
      case "rij-in" -> "&in=" + (in + 1) + "#in-" + in;
      default -> "&bewaard=ja";
    };
  }

  private static int count(RoundAnswers answers, Direction direction) {
    return (int) answers.named().stream().filter(p -> p.direction() == direction).count();
  }
}
