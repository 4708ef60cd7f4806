package be.knooppunt.learning.control.lessons;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns a lesson into HTML. Whatever a file holds, nothing in it runs: HTML is shown as text, and
 * links lead to known places only. The elements carry the style classes of the pages.
 */
public final class LessonHtml {
  private LessonHtml() {}

  /** The whole lesson. */
  public static String of(String markdown, LessonTargets targets) {
    return render(LessonParser.parse(markdown), targets, "");
  }

  /**
   * The whole lesson, on a page with others.
   *
   * @param mark goes into the ids of its elements, so that two lessons do not share any
   */
  public static String of(String markdown, LessonTargets targets, String mark) {
    return render(LessonParser.parse(markdown), targets, mark);
  }

  /**
   * A part of a lesson.
   *
   * @param mark goes into the ids of its elements, so that parts on one page do not share any
   */
  static String render(Node node, LessonTargets targets, String mark) {
    LessonElements.Marks marks = new LessonElements.Marks(mark);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(context -> new LessonElements(context, targets, marks))
            .extensions(List.of(TablesExtension.create()))
            .build();
    return renderer.render(node);
  }
}
