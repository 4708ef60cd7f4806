package be.knooppunt.learning.control.lessons;

import be.knooppunt.learning.control.files.Fault;
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

  private void flaw(Node node, Fault fault, Object... values) {
    flaws.add(name, LessonParser.lineOf(node), fault, values);
  }

  @Override
  public void visit(HtmlBlock html) {
    flaw(html, Fault.HTML);
  }

  @Override
  public void visit(HtmlInline html) {
    flaw(html, Fault.HTML_IN_TEXT, html.getLiteral());
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      flaw(heading, Fault.TITLE_IN_LESSON);
    } else if (heading.getLevel() > level + 1) {
      flaw(heading, Fault.HEADING_LEVEL);
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
      flaw(paragraph, Fault.LOOKS_LIKE_LINK);
    }
    visitChildren(paragraph);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell cell && cell.isHeader() && cell.getFirstChild() == null) {
      flaw(cell, Fault.COLUMN_HEADING);
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
      flaw(quote, Fault.BOX, mark.name());
      return;
    }
    Boxes.Kind kind = mark.kind().get();
    boxes.merge(kind, 1, Integer::sum);
    if (kind == Boxes.Kind.CHECKED && mark.day().isEmpty()) {
      flaw(quote, Fault.CHECKED_WHEN);
    }
    if (kind == Boxes.Kind.DISCUSS && mark.minutes() == 0) {
      flaw(quote, Fault.DISCUSS_HOW_LONG);
    }
    if (kind == Boxes.Kind.ANSWER
        && (sections.isEmpty()
            || !Sections.isExercise(RunningText.text(sections.get(sections.size() - 1))))) {
      flaw(quote, Fault.ANSWER_OUTSIDE);
    }
  }

  @Override
  public void visit(Link link) {
    Optional<LessonLink> target = LessonLink.read(link.getDestination());
    if (target.isEmpty() || target.get() instanceof LessonLink.Picture) {
      flaw(link, Fault.ADDRESS, link.getDestination());
    } else {
      leads(link, target.get());
    }
    if (RunningText.text(link).isEmpty()) {
      flaw(link, Fault.LINK_WITHOUT_WORDS);
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
          target instanceof LessonLink.OtherLesson ? Fault.LESSON_NOT_THERE : Fault.WORD_NOT_THERE,
          link.getDestination());
    }
  }

  @Override
  public void visit(Image image) {
    Optional<LessonLink> target = LessonLink.read(image.getDestination());
    if (!(target.orElse(null) instanceof LessonLink.Picture picture)) {
      flaw(image, Fault.NOT_A_PICTURE, image.getDestination());
    } else if (!known.picture(picture.file())) {
      flaw(image, Fault.NO_PICTURE, image.getDestination());
    } else if (picture.file().matches(".*\\.[a-z]{2}\\.svg")
        && !picture.file().endsWith("." + language + ".svg")) {
      flaw(image, Fault.PICTURE_LANGUAGE, picture.file(), language);
    }
    if (alternative(image).isEmpty()) {
      flaw(image, Fault.PICTURE_WITHOUT_TEXT);
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
            switch (needed) {
              case KEY -> Fault.NO_KEY_BOX;
              case DISCUSS -> Fault.NO_DISCUSS_BOX;
              default -> Fault.NO_ANSWER_BOX;
            });
      }
    }
    List<String> last =
        sections.stream().skip(Math.max(0, sections.size() - 2)).map(RunningText::text).toList();
    if (last.size() < 2 || !Sections.isExercise(last.get(0)) || !Sections.isSources(last.get(1))) {
      flaws.add(name, 0, Fault.LESSON_END, Sections.exercise(language), Sections.sources(language));
    }
  }
}
