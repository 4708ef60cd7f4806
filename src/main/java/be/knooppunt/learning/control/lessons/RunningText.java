package be.knooppunt.learning.control.lessons;

import be.knooppunt.learning.entity.content.LessonText;
import be.knooppunt.learning.entity.content.ReadingLevel;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a lesson as somebody reads them: paragraphs, headings, items and cells, without the
 * sources at the end, without pictures and without the marks of boxes.
 */
public final class RunningText {
  private RunningText() {}

  /** Measures the text of a lesson. */
  public static LessonText measure(String markdown, String language) {
    ReadingLevel level = ReadingLevel.of(blocks(markdown), language);
    return new LessonText(markdown, level.words(), level.score());
  }

  /** The blocks of text, each ending a sentence. */
  public static List<String> blocks(String markdown) {
    List<String> blocks = new ArrayList<>();
    Node document = LessonParser.parse(markdown);
    for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Heading heading && Sections.isSources(text(heading))) {
        break;
      }
      child.accept(new Collect(blocks));
    }
    return List.copyOf(blocks);
  }

  /** The words of a node. */
  static String text(Node node) {
    Words words = new Words();
    node.accept(words);
    return words.text.toString().strip();
  }

  private static final class Collect extends AbstractVisitor {
    private final List<String> blocks;

    Collect(List<String> blocks) {
      this.blocks = blocks;
    }

    @Override
    public void visit(Paragraph paragraph) {
      add(paragraph);
    }

    @Override
    public void visit(Heading heading) {
      add(heading);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell) {
        add(node);
      } else {
        visitChildren(node);
      }
    }

    private void add(Node node) {
      String text = Boxes.withoutMark(text(node));
      if (!text.isBlank()) {
        blocks.add(text);
      }
    }
  }

  private static final class Words extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
      text.append(' ');
    }

    @Override
    public void visit(Image image) {
      // its words are in the picture
    }
  }
}
