package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.attempts.ModuleQuizzes;
import be.knooppunt.learning.control.attempts.ModuleQuizzes.ModuleQuiz;
import be.knooppunt.learning.control.attempts.NewerAnswer;
import be.knooppunt.learning.control.attempts.PutQuestion;
import be.knooppunt.learning.control.attempts.Sheet;
import be.knooppunt.learning.control.attempts.TakeQuiz;
import be.knooppunt.learning.entity.live.LiveDraw;
import be.knooppunt.learning.entity.live.LiveQuestions.Change;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Attempts at the questions of a module, one question a page. */
@Path("/{partnership}/leren/{module}/vragen")
@Allowed(Who.INSIDE)
@Controller
@RequestScoped
public class AttemptPages {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final String ATTEMPT = "{attempt: [0-9a-f-]{36}}";
  private static final String PLACE = "/{place: [0-9]{1,3}}";

  @Inject private TakeQuiz takeQuiz;
  @Inject private ModuleQuizzes quizzes;
  @Inject private QuizSeeds seeds;
  @Inject private QuizWords words;
  @Inject private QuizPage page;
  @Inject private OwnProgress own;
  @Inject private Site site;
  @Inject private Models models;
  @Inject private MvcContext mvc;

  @PathParam("partnership")
  private String partnership;

  @PathParam("module")
  private String module;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected AttemptPages() {}

  private ModuleQuiz enter() {
    ModuleQuiz quiz = quizzes.get(partnership, module);
    page.enter(partnership, quiz.module());
    return quiz;
  }

  private String base() {
    return site.base() + "/leren/" + module + "/vragen";
  }

  private Response goTo(String rest) {
    return Response.seeOther(URI.create(base() + rest)).build();
  }

  /** Where one begins, goes on, or waits. */
  @GET
  @Allowed(Who.ANYONE)
  public Response start() {
    ModuleQuiz quiz = enter();
    boolean isKept = own.isKept(partnership);
    models.put("kept", isKept);
    models.put("seed", seeds.next());
    models.put("scored", quiz.quiz().scored().size());
    if (isKept) {
      mvc.getCsrf().getToken();
      page.turns(takeQuiz.turns(partnership, module));
    }
    return page.show(OK, "learning/quiz-start.xhtml");
  }

  /** Begins an attempt, or goes on with the one that is open. */
  @POST
  public Response begin() {
    enter();
    try {
      return goTo("/" + takeQuiz.begin(partnership, module, seeds.next()).id());
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.CONFLICT) {
        return goTo(""); // the page says until when there is a pause
      }
      throw problem;
    }
  }

  /** The result; of an attempt that goes on its next question. */
  @GET
  @Path(ATTEMPT)
  public Response attempt(@PathParam("attempt") String attempt) {
    ModuleQuiz quiz = enter();
    Sheet sheet = takeQuiz.read(partnership, module, attempt);
    Optional<PutQuestion> next = sheet.next();
    if (sheet.attempt().isOpen() && next.isPresent()) {
      return goTo("/" + attempt + "/" + next.get().row().place());
    }
    mvc.getCsrf().getToken();
    page.turns(takeQuiz.turns(partnership, module));
    page.result(sheet, quiz.module());
    return page.show(OK, "learning/quiz-result.xhtml");
  }

  /** A question. */
  @GET
  @Path(ATTEMPT + PLACE)
  public Response question(
      @PathParam("attempt") String attempt,
      @PathParam("place") int place,
      @QueryParam("bewaard") @DefaultValue("") String saved) {
    enter();
    Sheet sheet = takeQuiz.read(partnership, module, attempt);
    PutQuestion put = at(sheet, place);
    if (put.posed().isEmpty()) {
      models.put("place", place);
      page.around(sheet, place);
      return page.show(OK, "learning/quiz-gone.xhtml");
    }
    models.put("saved", saved.equals("ja") && !put.row().isChecked());
    return show(OK, sheet, put, put.answer(), Set.of());
  }

  private static PutQuestion at(Sheet sheet, int place) {
    return sheet.at(place).orElseThrow(() -> Lookups.unknown("question", String.valueOf(place)));
  }

  private Response show(
      int status, Sheet sheet, PutQuestion put, Answer answer, Set<String> errors) {
    Posed posed = put.posed().orElseThrow();
    models.put(
        "question",
        words.view(
            new QuizShown(
                put.row().place(),
                sheet.questions().size(),
                posed,
                answer,
                put.row().isChecked(),
                put.settled(),
                put.row().points(),
                errors,
                put.change(),
                put.row().drawn().map(LiveDraw::right).orElse(Set.of()))));
    models.put("basis", put.row().revision());
    models.put("ended", !sheet.attempt().isOpen());
    page.lesson(posed.question());
    page.around(sheet, put.row().place());
    mvc.getCsrf().getToken();
    return page.show(status, "learning/quiz-question.xhtml");
  }

  /** Keeps an answer, or looks at it. */
  @POST
  @Path(ATTEMPT + PLACE)
  public Response answer(
      @PathParam("attempt") String attempt,
      @PathParam("place") int place,
      MultivaluedMap<String, String> sent) {
    enter();
    QuizForm form = QuizForm.of(sent, place, mvc.getCsrf().getName());
    if (!form.isClean()) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          null,
          "This form was not made for this question.",
          "Open the question again, and choose one of its answers.");
    }
    try {
      if (form.action().equals("bewaar")) {
        takeQuiz.save(partnership, module, attempt, place, form.sent());
        return goTo("/" + attempt + "/" + place + "?bewaard=ja");
      }
      List<Field> open = takeQuiz.check(partnership, module, attempt, place, form.sent());
      if (!open.isEmpty()) {
        Sheet sheet = takeQuiz.read(partnership, module, attempt);
        Set<String> errors = open.stream().map(Field::name).collect(Collectors.toSet());
        PutQuestion put = at(sheet, place);
        return show(UNPROCESSABLE, sheet, put, put.answer(), errors);
      }
      return goTo("/" + attempt + "/" + place + "#uitslag");
    } catch (NewerAnswer newer) {
      return conflict(takeQuiz.read(partnership, module, attempt), place, form.answer());
    }
  }

  /** Shows what was filled in here beside what was saved elsewhere; nothing is lost. */
  private Response conflict(Sheet sheet, int place, Answer mine) {
    PutQuestion put = at(sheet, place);
    if (put.posed().isEmpty()) {
      return goTo("/" + sheet.attempt().id() + "/" + place);
    }
    Posed posed = put.posed().get();
    boolean isMineKept = posed.admits(mine) && !put.row().isChecked();
    models.put("conflict", put.change() != Change.REDRAWN); // else the map changed
    models.put("saved", false);
    models.put("theirs", page.inWords(posed, put.answer()));
    models.put("mine", page.inWords(posed, mine));
    return show(CONFLICT, sheet, put, isMineKept ? mine : put.answer(), Set.of());
  }

  /** Asks whether one wants to stop. */
  @GET
  @Path(ATTEMPT + "/klaar")
  public Response askEnd(@PathParam("attempt") String attempt) {
    enter();
    Sheet sheet = takeQuiz.read(partnership, module, attempt);
    if (!sheet.attempt().isOpen()) {
      return goTo("/" + attempt);
    }
    mvc.getCsrf().getToken();
    models.put("attempt", attempt);
    models.put("open", sheet.questions().stream().filter(one -> !one.isDone()).count());
    return page.show(OK, "learning/quiz-end.xhtml");
  }

  /** Ends an attempt. */
  @POST
  @Path(ATTEMPT + "/klaar")
  public Response end(@PathParam("attempt") String attempt) {
    enter();
    return goTo(takeQuiz.end(partnership, module, attempt) ? "/" + attempt : "");
  }
}
