package be.knooppunt.learning.control.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A lesson as slides for a group: for each section what is worth remembering, with its picture; the
 * questions to talk about, with their minutes; the exercise.
 */
public final class Slides {
  /** What a slide is for. */
  public enum Kind {
    KEY,
    PICTURE,
    EXAMPLE,
    DISCUSS,
    EXERCISE
  }

  /**
   * A slide.
   *
   * @param heading that of the section
   * @param html what stands on it
   * @param minutes how long a group takes; 0 when nothing is said
   */
  public record Slide(Kind kind, String heading, String html, int minutes) {
    /** The kind in small letters, for styles and texts. */
    public String looks() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int EXERCISE_MINUTES = 5;

  private final LessonTargets targets;
  private final List<Slide> slides = new ArrayList<>();
  private final StringBuilder exercise = new StringBuilder();
  private String heading = "";
  private boolean isExercise;

  private Slides(LessonTargets targets) {
    this.targets = targets;
  }

  /** The slides of a lesson. */
  public static List<Slide> of(String markdown, LessonTargets targets) {
    Slides slides = new Slides(targets);
    Node child = LessonParser.parse(markdown).getFirstChild();
    while (child != null) {
      Node next = child.getNext(); // a box loses its mark when it is shown
      if (child instanceof Heading at && at.getLevel() == 2) {
        slides.endExercise();
        slides.heading = RunningText.text(at);
        slides.isExercise = Sections.isExercise(slides.heading);
        if (Sections.isSources(slides.heading)) {
          break;
        }
      } else {
        slides.take(child);
      }
      child = next;
    }
    slides.endExercise();
    return List.copyOf(slides.slides);
  }

  private void take(Node node) {
    if (node instanceof BlockQuote quote) {
      Optional<Boxes.Mark> mark = Boxes.markOf(quote);
      mark.flatMap(Boxes.Mark::kind).ifPresent(kind -> box(quote, kind, mark.get()));
    } else if (isExercise) {
      exercise.append(html(node));
    } else if (node instanceof Paragraph && node.getFirstChild() instanceof Image) {
      add(Kind.PICTURE, html(node), 0);
    }
  }

  private void box(BlockQuote quote, Boxes.Kind kind, Boxes.Mark mark) {
    switch (kind) {
      case KEY -> add(Kind.KEY, contents(quote), 0);
      case EXAMPLE -> add(Kind.EXAMPLE, contents(quote), 0);
      case DISCUSS -> add(Kind.DISCUSS, contents(quote), mark.minutes());
      case ANSWER -> {
        if (isExercise) {
          exercise.append(html(quote));
        }
      }
      case CHECKED -> {
        // for who reads alone
      }
    }
  }

  private void endExercise() {
    if (isExercise && !exercise.isEmpty()) {
      slides.add(new Slide(Kind.EXERCISE, heading, exercise.toString(), EXERCISE_MINUTES));
      exercise.setLength(0);
    }
  }

  private void add(Kind kind, String html, int minutes) {
    slides.add(new Slide(kind, heading, html, minutes));
  }

  private String contents(BlockQuote quote) {
    Boxes.dropMark(quote);
    StringBuilder html = new StringBuilder();
    Node child = quote.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      html.append(html(child));
      child = next;
    }
    return html.toString();
  }

  private String html(Node node) {
    return LessonHtml.render(node, targets, "d" + slides.size() + "-" + exercise.length() + "-");
  }
}
