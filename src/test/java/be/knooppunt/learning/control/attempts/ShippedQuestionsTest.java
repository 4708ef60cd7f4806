package be.knooppunt.learning.control.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.Centralization;
import be.knooppunt.gaps.entity.measures.CutPoints;
import be.knooppunt.gaps.entity.measures.Density;
import be.knooppunt.gaps.entity.measures.ExternalInternal;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.live.LiveQuestions;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Choice;
import be.knooppunt.learning.entity.questions.Numeric;
import be.knooppunt.learning.entity.questions.PlayedAnswers;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Posing;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.RouteQuestion;
import be.knooppunt.learning.entity.questions.SingleChoice;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Plays every question of every module that comes with the program. */
class ShippedQuestionsTest {
  private static final LocalDate DURING = LocalDate.of(2019, 6, 30);
  private static final long[] SEEDS = {1, 2026, 987_654_321};

  private final ModuleLibrary library = new ModuleLibrary();

  private void play(Posed posed, String name) {
    Answer right = PlayedAnswers.right(posed);
    assertTrue(posed.admits(right), name);
    assertEquals(List.of(), posed.open(right), name);
    assertEquals(1, posed.points(right), 1e-9, name);
    Answer wrong = PlayedAnswers.wrong(posed);
    assertTrue(posed.admits(wrong), name);
    assertEquals(0, posed.points(wrong), 1e-9, name);
  }

  @Test
  void everyQuestionIsWorthAPointWhenRightAndNoneWhenWrong() {
    int played = 0;
    LiveQuestions live =
        new LiveQuestions(Samples.network("roeselare"), Samples.facts().vocabularies(), DURING);
    for (LearningModule module : library.shippedModules()) {
      for (Question question : library.quiz(module).orElseThrow().scored()) {
        String name = module.id() + " " + question.id();
        for (long seed : SEEDS) {
          if (question.isLive()) {
            live.draw(question, seed).ifPresent(draw -> play(live.pose(question, draw), name));
          } else {
            play(Posing.pose(question, seed), name);
          }
        }
        played++;
      }
    }
    assertTrue(played >= 20 * library.shippedModules().size(), "played " + played);
  }

  @Test
  void theKeyOfAChoiceIsTheOneOfTheFile() {
    for (LearningModule module : library.shippedModules()) {
      for (Question question : library.quiz(module).orElseThrow().questions()) {
        if (question instanceof SingleChoice single) {
          Posed posed = Posing.pose(question, 7);
          String chosen = PlayedAnswers.right(posed).one("a");
          assertEquals(
              single.choices().stream().filter(Choice::right).findFirst().orElseThrow().text(),
              posed.fields().get(0).find(chosen).orElseThrow().text());
        }
      }
    }
  }

  /** The stated ties of Roeselare during the project: a star of six. */
  @Test
  void numbersAreThoseOfTheProductItself() {
    MeasuredNetwork ties =
        MeasuredNetwork.of(
            Samples.network("roeselare"),
            new MeasureQuestion(Relation.TIES, Level.ORGANISATION, EvidenceFilter.STATED, DURING));
    int hub = ties.ids().indexOf("R-SAAMO");
    Map<String, Double> measured =
        Map.of(
            "DENSITY", Density.asDrawn(ties.graph()).get(),
            "CENTRALIZATION", Centralization.degree(ties.graph()).get(),
            "EXTERNAL_INTERNAL",
                ExternalInternal.of(ties.graph(), ties.groups()).ties().index().get(),
            "FRAGMENTATION_WITHOUT_HUB",
                CutPoints.of(ties.graph()).fragmentationWithout(hub).orElseThrow());
    Set<String> asked = new TreeSet<>();
    for (LearningModule module : library.shippedModules()) {
      for (Question question : library.quiz(module).orElseThrow().questions()) {
        if (question instanceof Numeric numeric && numeric.measure().isPresent()) {
          String measure = numeric.measure().get();
          asked.add(measure);
          Posed posed = Posing.pose(question, 1);
          double value = Objects.requireNonNull(measured.get(measure));
          String given = String.format(Locale.ROOT, "%.3f", value);
          assertEquals(1, posed.points(Answer.of("a", given)), measure + " " + given);
          assertEquals(value, numeric.answer(), 5e-4, measure);
        }
      }
    }
    assertEquals(measured.keySet(), asked);
  }

  @Test
  void questionsAboutTheMapNameWhatTheVocabulariesKnow() {
    Vocabularies vocabularies = Samples.facts().vocabularies();
    for (LearningModule module : library.shippedModules()) {
      for (Question question : library.quiz(module).orElseThrow().questions()) {
        if (question instanceof RouteQuestion route) {
          assertTrue(vocabularies.has(Vocabularies.LIFE_DOMAINS, route.need()), route.need());
          route
              .fromType()
              .ifPresent(
                  type -> assertTrue(vocabularies.has(Vocabularies.SERVICE_TYPES, type), type));
        }
      }
    }
  }
}
