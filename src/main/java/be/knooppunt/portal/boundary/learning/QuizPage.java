package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.attempts.PutQuestion;
import be.knooppunt.learning.control.attempts.Sheet;
import be.knooppunt.learning.entity.attempts.QuizAnswer;
import be.knooppunt.learning.entity.attempts.QuizAttempt;
import be.knooppunt.learning.entity.attempts.Turns;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the pages of questions show around a question. */
@RequestScoped
public class QuizPage {
  @Inject private Lookups lookups;
  @Inject private Texts texts;
  @Inject private Site site;
  @Inject private Models models;

  /** A question in the list of a result. */
  public record Line(int place, QuizText heading, String points, boolean isGood) {}

  /** An answer in words. */
  public record Filled(QuizText label, String value) {}

  /** A lesson to read again. */
  public record Again(String href, QuizText title) {}

  /** Says that these questions belong to no module. */
  void outside() {
    models.put("module", null);
    models.put("conflict", false);
    models.put("again", null);
  }

  /** Says on which module this is. */
  void enter(String partnership, LearningModule module) {
    site.enter(lookups.network(partnership), "leren");
    models.put("module", module);
    models.put("moduleTitle", QuizText.of(module.title(), texts.code()));
    models.put("base", site.base() + "/leren/" + module.id().text());
    models.put("conflict", false);
    models.put("again", null);
  }

  Response show(int status, String view) {
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  void turns(Turns turns) {
    models.put("turns", turns);
    models.put("openAttempt", turns.open().map(QuizAttempt::id).orElse(""));
    models.put("lastAttempt", turns.last().map(QuizAttempt::id).orElse(""));
    models.put("pausedUntil", turns.pausedUntil().map(this::moment).orElse(""));
    models.put(
        "lastResult",
        turns
            .last()
            .filter(attempt -> !attempt.isOpen())
            .map(
                attempt ->
                    texts.with(
                        attempt.isPassed() ? "quiz.last.passed" : "quiz.last.failed",
                        attempt.percent()))
            .orElse(""));
  }

  private String moment(Instant moment) {
    ZonedDateTime there = moment.atZone(TimeSource.BRUSSELS);
    if (there.getSecond() > 0 || there.getNano() > 0) {
      there = there.plusMinutes(1); // never earlier than it opens
    }
    return texts.with(
        "quiz.moment",
        texts.date(there.toLocalDate()),
        there.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm")));
  }

  /** The questions before and after a place. */
  void around(Sheet sheet, int place) {
    models.put("attempt", sheet.attempt().id());
    models.put("changed", sheet.isChanged());
    models.put(
        "last",
        sheet.attempt().isOpen() ? sheet.next().isEmpty() : place >= sheet.questions().size());
    models.put("before", place > 1 ? place - 1 : 0);
    int after = place < sheet.questions().size() ? place + 1 : 0;
    int open = sheet.next().map(one -> one.row().place()).orElse(0);
    models.put("after", after == 0 && open != place ? open : after);
  }

  /** The lesson a question comes from. */
  void lesson(Question question) {
    if (models.get("module") instanceof LearningModule module) {
      models.put(
          "again",
          question
              .head()
              .lesson()
              .flatMap(module::findLesson)
              .map(lesson -> again(module, lesson))
              .orElse(null));
    }
  }

  private Again again(LearningModule module, Lesson lesson) {
    return new Again(
        site.base() + "/leren/" + module.id().text() + "/" + lesson.id(),
        QuizText.of(lesson.title(), texts.code()));
  }

  /** The result of an attempt: each question with its points, and what to read again. */
  void result(Sheet sheet, LearningModule module) {
    List<Line> lines = new ArrayList<>();
    Set<Lesson> weak = new LinkedHashSet<>();
    for (PutQuestion put : sheet.questions()) {
      QuizAnswer row = put.row();
      Optional<Question> question = put.posed().map(Posed::question);
      boolean isGood = row.points() > 1 - 1e-9;
      lines.add(
          new Line(
              row.place(),
              heading(put),
              !row.isScored() ? "" : put.counts() ? points(row.points()) : texts.get("quiz.gone"),
              isGood));
      if (row.isScored() && !isGood) {
        question
            .flatMap(one -> one.head().lesson())
            .flatMap(module::findLesson)
            .ifPresent(weak::add);
      }
    }
    models.put("attempt", sheet.attempt());
    models.put("lines", lines);
    models.put("gone", sheet.gone());
    models.put("changed", sheet.isChanged());
    models.put("weak", weak.stream().map(lesson -> again(module, lesson)).toList());
  }

  private String points(double points) {
    return texts.with("quiz.points", Math.round(points * 100) / 100.0);
  }

  private QuizText heading(PutQuestion put) {
    Optional<Posed> posed = put.posed();
    if (posed.isEmpty()) {
      return new QuizText(texts.get("quiz.goneTitle"), null);
    }
    QuizText prompt = QuizText.of(posed.get().prompt(), texts.code());
    return prompt.isEmpty()
        ? new QuizText(
            posed
                .get()
                .sentence()
                .map(
                    one ->
                        texts.format(
                            one.key(),
                            one.values().stream().map(value -> value.in(texts.code())).toArray()))
                .orElse(""),
            null)
        : prompt;
  }

  /** An answer in words, field by field. */
  List<Filled> inWords(Posed posed, Answer answer) {
    return posed.reached(posed.admits(answer) ? answer : Answer.NONE).stream()
        .map(
            field ->
                new Filled(
                    QuizText.of(field.label(), texts.code()),
                    answer.of(field.name()).stream()
                        .map(
                            value ->
                                field
                                    .find(value)
                                    .map(option -> option.text().in(texts.code()))
                                    .orElse(value))
                        .collect(Collectors.joining("; "))))
        .map(one -> one.value().isEmpty() ? new Filled(one.label(), texts.get("quiz.empty")) : one)
        .toList();
  }
}
