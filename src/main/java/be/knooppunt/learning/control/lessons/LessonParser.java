package be.knooppunt.learning.control.lessons;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the Markdown of a lesson: CommonMark with tables, and the lines of everything. */
final class LessonParser {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(40)
          .build();

  private LessonParser() {}

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** The line on which a node begins, from 1; that of its parents when it has none of its own. */
  static int lineOf(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().get(0).getLineIndex() + 1;
      }
    }
    return 0;
  }
}
