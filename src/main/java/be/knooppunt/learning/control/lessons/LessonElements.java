package be.knooppunt.learning.control.lessons;

import be.knooppunt.learning.control.lessons.LessonTargets.Box;
import be.knooppunt.learning.control.lessons.LessonTargets.Local;
import be.knooppunt.learning.control.lessons.LessonTargets.Meaning;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The elements of a lesson that look other than plain Markdown. */
final class LessonElements implements NodeRenderer {
  /** Ids on one page, each given once. */
  static final class Marks {
    private final String mark;
    private final Set<String> given = new HashSet<>();
    private int words;

    Marks(String mark) {
      this.mark = mark;
    }

    String heading(String text) {
      String base = mark + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", "-");
      String id = base;
      for (int i = 2; !given.add(id); i++) {
        id = base + i;
      }
      return "k-" + id.replaceAll("-$", "");
    }

    String word() {
      words++;
      return "w-" + mark + words;
    }
  }

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final LessonTargets targets;
  private final Marks marks;

  LessonElements(HtmlNodeRendererContext context, LessonTargets targets, Marks marks) {
    this.context = context;
    this.html = context.getWriter();
    this.targets = targets;
    this.marks = marks;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Link.class, Image.class, BlockQuote.class, Heading.class, TableBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Link link) {
      link(link);
    } else if (node instanceof Image image) {
      picture(image);
    } else if (node instanceof BlockQuote quote) {
      quote(quote);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof TableBlock table) {
      table(table);
    }
  }

  private void children(Node parent) {
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      context.render(node);
      node = next;
    }
  }

  private static Map<String, String> attributes(String... pairs) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return attributes;
  }

  private void inside(String tag, Map<String, String> attributes, String text) {
    html.tag(tag, attributes);
    html.text(text);
    html.tag("/" + tag);
  }

  private void link(Link link) {
    Optional<LessonLink> target = LessonLink.read(link.getDestination());
    if (target.isEmpty() || target.get() instanceof LessonLink.Picture) {
      children(link); // its words stay, its address does not
    } else if (target.get() instanceof LessonLink.Web web) {
      anchor(link, web.address(), attributes("rel", "noopener noreferrer external"));
    } else if (target.get() instanceof LessonLink.OnMap map) {
      onMap(link, map);
    } else if (target.get() instanceof LessonLink.Word word) {
      word(link, word);
    } else if (target.get() instanceof LessonLink.OtherLesson other) {
      Optional<String> href = targets.lesson(other);
      href.ifPresentOrElse(at -> anchor(link, at, Map.of()), () -> children(link));
    }
  }

  private void anchor(Link link, String href, Map<String, String> more) {
    Map<String, String> attributes = attributes("href", href);
    attributes.putAll(more);
    html.tag("a", attributes);
    children(link);
    html.tag("/a");
  }

  private void onMap(Link link, LessonLink.OnMap map) {
    Optional<Local> local = targets.onMap(map);
    Optional<String> href = local.flatMap(Local::href);
    href.ifPresentOrElse(
        at -> anchor(link, at, attributes("class", "kaartlink")), () -> children(link));
    local.ifPresent(
        found -> {
          html.text(" ");
          inside(
              "span",
              attributes("class", "kaartaantal", "lang", found.language()),
              "(" + found.says() + ")");
        });
  }

  private void word(Link link, LessonLink.Word word) {
    Optional<Meaning> meaning = targets.word(word);
    if (meaning.isEmpty()) {
      children(link);
      return;
    }
    String id = marks.word();
    html.tag("button", attributes("type", "button", "class", "woord", "popovertarget", id));
    html.text(RunningText.text(link));
    html.tag("/button");
    html.tag(
        "span",
        attributes(
            "popover", "auto", "id", id, "class", "woorduitleg", "lang", meaning.get().language()));
    inside("strong", Map.of(), meaning.get().term());
    html.text(": " + meaning.get().meaning() + " ");
    inside(
        "button",
        attributes(
            "type",
            "button",
            "class",
            "knop knop-2 klein",
            "popovertarget",
            id,
            "popovertargetaction",
            "hide"),
        targets.close());
    html.tag("/span");
  }

  private void picture(Image image) {
    if (LessonLink.read(image.getDestination()).orElse(null)
        instanceof LessonLink.Picture picture) {
      html.tag(
          "img",
          attributes(
              "class", "lesbeeld",
              "src", targets.picture(picture),
              "alt", CheckLesson.alternative(image)),
          true);
    } else {
      html.text(CheckLesson.alternative(image));
    }
  }

  private void heading(Heading heading) {
    String tag = "h" + Math.max(2, Math.min(6, heading.getLevel()));
    html.line();
    html.tag(tag, attributes("id", marks.heading(RunningText.text(heading))));
    children(heading);
    html.tag("/" + tag);
    html.line();
  }

  private void table(TableBlock table) {
    html.line();
    html.tag(
        "div",
        attributes(
            "class", "tabelrol", "tabindex", "0", "role", "region", "aria-label", targets.table()));
    html.tag("table", attributes("class", "tabel"));
    children(table);
    html.tag("/table");
    html.tag("/div");
    html.line();
  }

  private void quote(BlockQuote quote) {
    Optional<Boxes.Mark> mark = Boxes.markOf(quote);
    Optional<Boxes.Kind> kind = mark.flatMap(Boxes.Mark::kind);
    html.line();
    if (kind.isEmpty()) {
      html.tag("blockquote");
      children(quote);
      html.tag("/blockquote");
    } else {
      Boxes.dropMark(quote);
      box(quote, kind.get(), box(kind.get(), mark.get()));
    }
    html.line();
  }

  private static Box box(Boxes.Kind kind, Boxes.Mark mark) {
    return switch (kind) {
      case KEY -> new Box.Key();
      case EXAMPLE -> new Box.Example();
      case CHECKED -> new Box.Checked(mark.day());
      case DISCUSS -> new Box.Discuss(mark.minutes());
      case ANSWER -> new Box.Answer();
    };
  }

  /** An answer is folded, so that one thinks first; all other boxes are open. */
  private void box(BlockQuote quote, Boxes.Kind kind, Box box) {
    String looks = "lesvak lesvak-" + kind.name().toLowerCase(Locale.ROOT);
    if (kind == Boxes.Kind.ANSWER) {
      html.tag("details", attributes("class", looks));
      inside("summary", Map.of(), targets.heading(box));
    } else {
      html.tag(
          "div", attributes("class", looks, "role", "note", "aria-label", targets.heading(box)));
      inside("p", attributes("class", "lesvak-kop", "aria-hidden", "true"), targets.heading(box));
    }
    children(quote);
    html.tag(kind == Boxes.Kind.ANSWER ? "/details" : "/div");
  }
}
