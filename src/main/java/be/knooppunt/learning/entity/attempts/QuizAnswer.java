package be.knooppunt.learning.entity.attempts;

import be.knooppunt.learning.entity.live.LiveDraw;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Question;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/**
 * A question that was drawn for an attempt, and what was filled in. Each change gives it a next
 * revision; who saves has to name the one they saw. Once looked at, it stays as it is.
 */
@Entity
@Table(name = "quiz_answer")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class QuizAnswer {
  /** The most letters of an answer as it is kept. */
  public static final int LONGEST = 20_000;

  @Id private String id;

  @Column(name = "attempt_id")
  private String attemptId;

  private int place;

  @Column(name = "question_id")
  private String questionId;

  private boolean scored;

  private String drawn;

  private String judged;

  private String given;

  private int settled;

  private int revision;

  private boolean checked;

  private double points;

  /** For JPA. */
  protected QuizAnswer() {}

  /**
   * Draws a question.
   *
   * @param place from 1
   * @param drawn what was drawn from the map; empty when it does not ask about the map
   */
  public QuizAnswer(String attemptId, int place, Question question, Optional<LiveDraw> drawn) {
    this.id = attemptId + "-" + place;
    this.attemptId = attemptId;
    this.place = place;
    this.questionId = question.id();
    this.scored = question.isScored();
    this.drawn = drawn.map(LiveDraw::text).orElse("");
    this.judged = "";
    this.given = "";
  }

  /** Keeps what was filled in. */
  public void keep(Answer answer) {
    given = answer.text();
    revision++;
  }

  /** Settles one more step of a story: it cannot be chosen again. */
  public void settle() {
    settled++;
    revision++;
  }

  /**
   * Looks at it, for good.
   *
   * @param stood how what was drawn stood on the map
   */
  public void check(double worth, Optional<LiveDraw> stood) {
    checked = true;
    points = worth;
    judged = stood.map(LiveDraw::text).orElse("");
    revision++;
  }

  /** Takes what was filled in away; the result stays. */
  public void forget() {
    given = "";
    revision++;
  }

  /** The attempt it belongs to. */
  public String attemptId() {
    return attemptId;
  }

  /** Its place, from 1. */
  public int place() {
    return place;
  }

  /** The question, by its id in the module. */
  public String questionId() {
    return questionId;
  }

  /** Tells whether it counts. */
  public boolean isScored() {
    return scored;
  }

  /** What was drawn from the map; empty when it does not ask about the map. */
  public Optional<LiveDraw> drawn() {
    return LiveDraw.parse(drawn);
  }

  /** How that stood on the map when the answer was looked at. */
  public Optional<LiveDraw> judged() {
    return LiveDraw.parse(judged);
  }

  /** What was filled in. */
  public Answer answer() {
    return Answer.parse(given);
  }

  /** How many steps of a story cannot be chosen again. */
  public int settled() {
    return settled;
  }

  /** Counts the changes. */
  public int revision() {
    return revision;
  }

  /** Tells whether it was looked at. */
  public boolean isChecked() {
    return checked;
  }

  /** Its points, 0 to 1. */
  public double points() {
    return points;
  }
}
