package be.knooppunt.portal.boundary.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;

/** Fills the pages on which questions are tried. */
@RequestScoped
public class PracticeViews {
  @Inject private QuizWords words;
  @Inject private QuizPage page;
  @Inject private Models models;

  /**
   * The view of where somebody is.
   *
   * @param here the address of the page
   * @param other a seed for other questions
   */
  String show(Practice practice, String here, long other) {
    models.put("here", here);
    models.put("other", here + "?zaad=" + other);
    models.put("otherMap", practice.isOtherMap());
    models.put("count", practice.count());
    if (practice.count() == 0) {
      return "learning/quiz-thin.xhtml";
    }
    if (practice.isOver()) {
      models.put("result", practice.result());
      return "learning/practice-end.xhtml";
    }
    models.put("question", words.view(practice.shown()));
    models.put("hidden", practice.hidden());
    models.put("next", practice.next());
    models.put("last", practice.place() == practice.count());
    page.lesson(practice.posed().question());
    return "learning/practice.xhtml";
  }
}
