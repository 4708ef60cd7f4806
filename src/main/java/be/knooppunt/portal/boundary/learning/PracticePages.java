package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.attempts.DrawnQuiz;
import be.knooppunt.learning.control.attempts.ModuleQuizzes;
import be.knooppunt.learning.control.attempts.ModuleQuizzes.ModuleQuiz;
import be.knooppunt.learning.entity.live.LiveQuestions;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Posing;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Trying the questions of a module, for everybody; nothing of it is kept. */
@Path("/{partnership}/leren/{module}/vragen/oefenen")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class PracticePages {
  private static final int OK = 200;

  @Inject private ModuleQuizzes quizzes;
  @Inject private QuizSeeds seeds;
  @Inject private QuizPage page;
  @Inject private Site site;
  @Inject private PracticeViews views;

  @Context private UriInfo uri;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected PracticePages() {}

  /** A question, or what came of all. */
  @GET
  public Response practise(
      @PathParam("partnership") String partnership, @PathParam("module") String module) {
    ModuleQuiz quiz = quizzes.get(partnership, module);
    page.enter(partnership, quiz.module());
    String here = site.base() + "/leren/" + quiz.module().id() + "/vragen/oefenen";
    Optional<Long> seed = QuizSeeds.read(String.valueOf(uri.getQueryParameters().getFirst("zaad")));
    if (seed.isEmpty()) {
      return Response.seeOther(URI.create(here + "?zaad=" + seeds.next())).build();
    }
    LiveQuestions live = quizzes.live(partnership);
    List<Posed> posed =
        DrawnQuiz.of(quiz, live, seed.get()).drawn().stream()
            .map(
                one ->
                    one.live()
                        .map(draw -> live.pose(one.question(), draw))
                        .orElseGet(() -> Posing.pose(one.question(), seed.get())))
            .toList();
    boolean asksMap = posed.stream().anyMatch(one -> one.question().isLive());
    Practice practice =
        new Practice(
            uri.getQueryParameters(),
            seed.get(),
            posed,
            asksMap ? String.valueOf(live.version()) : "");
    return page.show(OK, views.show(practice, here, seeds.next()));
  }
}
