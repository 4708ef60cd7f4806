package be.knooppunt.learning.control.lessons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** What a lesson points at, in its order and each once. */
public final class LessonLinks extends AbstractVisitor {
  private final Set<LessonLink> links = new LinkedHashSet<>();

  private LessonLinks() {}

  /** All that a lesson points at. */
  public static List<LessonLink> of(String markdown) {
    return of(LessonParser.parse(markdown));
  }

  static List<LessonLink> of(Node node) {
    LessonLinks found = new LessonLinks();
    node.accept(found);
    return new ArrayList<>(found.links);
  }

  @Override
  public void visit(Link link) {
    LessonLink.read(link.getDestination()).ifPresent(links::add);
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    LessonLink.read(image.getDestination()).ifPresent(links::add);
  }
}
