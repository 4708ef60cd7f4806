package be.knooppunt.learning.control.lessons;

import be.knooppunt.learning.control.files.Flaws;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Looks a lesson through: no HTML, only links that lead somewhere, boxes that are known, an
 * exercise and sources at the end.
 */
public final class CheckLesson extends AbstractVisitor {
  /** What a lesson may point at. */
  public interface Known {
    /** Tells whether a vocabulary has a code. */
    boolean term(String list, String code);

    /** Tells whether the module explains a word. */
    boolean word(String id);

    /** Tells whether there is such a lesson. */
    boolean lesson(String module, String lesson);

    /** Tells whether the module has a picture. */
    boolean picture(String file);
  }

  private final String name;
  private final String language;
  private final Known known;
  private final Flaws flaws;
  private final List<Heading> sections = new ArrayList<>();
  private final Map<Boxes.Kind, Integer> boxes = new EnumMap<>(Boxes.Kind.class);
  private int level = 1;

  private CheckLesson(String name, String language, Known known, Flaws flaws) {
    this.name = name;
    this.language = language;
    this.known = known;
    this.flaws = flaws;
  }

  /** Notes what is wrong with the text of a lesson. */
  public static void check(
      String name, String markdown, String language, Known known, Flaws flaws) {
    CheckLesson check = new CheckLesson(name, language, known, flaws);
    LessonParser.parse(markdown).accept(check);
    check.whole();
  }

  private void flaw(Node node, String what, String remedy) {
    flaws.add(name, LessonParser.lineOf(node), what, remedy);
  }

  @Override
  public void visit(HtmlBlock html) {
    flaw(html, "HTML is not allowed in a lesson.", "Write it in Markdown, or put it in quotes.");
  }

  @Override
  public void visit(HtmlInline html) {
    flaw(
        html,
        "'" + html.getLiteral() + "' is HTML, which is not allowed in a lesson.",
        "Write it in Markdown; a '<' of its own is written as \\<.");
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      flaw(heading, "The title of a lesson is made by the page.", "Begin headings with ##.");
    } else if (heading.getLevel() > level + 1) {
      flaw(heading, "A level of headings is left out.", "Use one # less.");
    }
    level = heading.getLevel();
    if (level == 2) {
      sections.add(heading);
    }
    visitChildren(heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (RunningText.text(paragraph).contains("](")) {
      flaw(
          paragraph,
          "Something here looks like a link and is none.",
          "Write an address without spaces and quotes; %20 stands for a space.");
    }
    visitChildren(paragraph);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell cell && cell.isHeader() && cell.getFirstChild() == null) {
      flaw(
          cell,
          "A column of a table has no heading.",
          "Say in it what stands below, so that it can be read aloud.");
    }
    visitChildren(node);
  }

  @Override
  public void visit(BlockQuote quote) {
    Boxes.markOf(quote).ifPresent(mark -> box(quote, mark));
    visitChildren(quote);
  }

  private void box(BlockQuote quote, Boxes.Mark mark) {
    if (mark.kind().isEmpty()) {
      flaw(
          quote,
          "There is no box [!" + mark.name() + "].",
          "Use one of KEY, EXAMPLE, CHECKED, DISCUSS, ANSWER.");
      return;
    }
    Boxes.Kind kind = mark.kind().get();
    boxes.merge(kind, 1, Integer::sum);
    if (kind == Boxes.Kind.CHECKED && mark.day().isEmpty()) {
      flaw(quote, "CHECKED lacks the day.", "Write it as [!CHECKED 2026-11-21].");
    }
    if (kind == Boxes.Kind.DISCUSS && mark.minutes() == 0) {
      flaw(quote, "DISCUSS lacks the minutes.", "Write it as [!DISCUSS 10].");
    }
    if (kind == Boxes.Kind.ANSWER
        && (sections.isEmpty()
            || !Sections.isExercise(RunningText.text(sections.get(sections.size() - 1))))) {
      flaw(quote, "An ANSWER stands outside the exercise.", "Move it below the exercise.");
    }
  }

  @Override
  public void visit(Link link) {
    Optional<LessonLink> target = LessonLink.read(link.getDestination());
    if (target.isEmpty() || target.get() instanceof LessonLink.Picture) {
      flaw(
          link,
          "'" + link.getDestination() + "' is no address that a lesson may have.",
          "Use https://…, map:list:CODE, word:list:CODE, word:name or lesson:M5/1-name.");
    } else {
      leads(link, target.get());
    }
    if (RunningText.text(link).isEmpty()) {
      flaw(link, "A link has no words.", "Say in it where it leads.");
    }
    visitChildren(link);
  }

  private void leads(Link link, LessonLink target) {
    boolean leads = true;
    if (target instanceof LessonLink.OnMap map) {
      leads =
          map.list() == LessonLink.MapList.ORGANISATIONS
              || known.term(map.list().code(), map.code());
    } else if (target instanceof LessonLink.Word word) {
      leads =
          word.list().isEmpty() ? known.word(word.code()) : known.term(word.list(), word.code());
    } else if (target instanceof LessonLink.OtherLesson other) {
      leads = known.lesson(other.module(), other.lesson());
    }
    if (!leads) {
      flaw(
          link,
          "'" + link.getDestination() + "' leads to nothing.",
          target instanceof LessonLink.OtherLesson
              ? "Use the id of a lesson that there is."
              : "Use a code of the vocabulary, or a word of words.yaml.");
    }
  }

  @Override
  public void visit(Image image) {
    Optional<LessonLink> target = LessonLink.read(image.getDestination());
    if (!(target.orElse(null) instanceof LessonLink.Picture picture)) {
      flaw(
          image,
          "'" + image.getDestination() + "' is no picture of this module.",
          "Put it in the folder pictures, as pictures/name.svg.");
    } else if (!known.picture(picture.file())) {
      flaw(
          image,
          "The file " + image.getDestination() + " is missing.",
          "Put it in the folder pictures.");
    } else if (picture.file().matches(".*\\.[a-z]{2}\\.svg")
        && !picture.file().endsWith("." + language + ".svg")) {
      flaw(
          image,
          "The picture " + picture.file() + " is in another language.",
          "Use one that ends in ." + language + ".svg, or one without words.");
    }
    if (alternative(image).isEmpty()) {
      flaw(image, "The picture has no text.", "Say between the brackets what it tells.");
    }
  }

  /** The words for who does not see a picture. */
  static String alternative(Image image) {
    StringBuilder words = new StringBuilder();
    for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
      words.append(RunningText.text(child)).append(child.getNext() == null ? "" : " ");
    }
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  private void whole() {
    for (Boxes.Kind needed : List.of(Boxes.Kind.KEY, Boxes.Kind.DISCUSS, Boxes.Kind.ANSWER)) {
      if (!boxes.containsKey(needed)) {
        flaws.add(
            name,
            0,
            "The lesson has no box [!" + needed + "].",
            switch (needed) {
              case KEY -> "Say in one what is worth remembering; it becomes a slide.";
              case DISCUSS -> "Ask a group something in one.";
              default -> "Say below the exercise what a good answer looks like.";
            });
      }
    }
    List<String> last =
        sections.stream().skip(Math.max(0, sections.size() - 2)).map(RunningText::text).toList();
    if (last.size() < 2 || !Sections.isExercise(last.get(0)) || !Sections.isSources(last.get(1))) {
      flaws.add(
          name,
          0,
          "The lesson does not end with an exercise and its sources.",
          "End with ## "
              + Sections.exercise(language)
              + " and ## "
              + Sections.sources(language)
              + ".");
    }
  }
}
