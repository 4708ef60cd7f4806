package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.compare.SymbolView.Label;
import be.knooppunt.portal.boundary.compare.SymbolView.Mark;
import be.knooppunt.portal.boundary.compare.SymbolView.Panel;
import be.knooppunt.portal.boundary.compare.SymbolView.Size;
import be.knooppunt.portal.boundary.compare.SymbolView.Spot;
import be.knooppunt.portal.boundary.compare.SymbolView.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The symbol map as a picture that stands on its own: its title, its legend in sentences, and all
 * colours in the file.
 */
final class SymbolFile {
  private static final String INK = "#13211B";
  private static final String SOFT = "#45544C";
  private static final String LINE = "#CDD8D0";
  private static final String EDGE = "#6C7B72";
  private static final List<String> FILLS =
      List.of("url(#leeg)", "#E6F3EC", "#BFE0CF", "#0B7048", "url(#onbekend)");
  private static final List<String> EDGES = List.of("#A8231B", EDGE, EDGE, EDGE, EDGE);
  private static final int HEAD = 44;
  private static final int ROW = 24;
  private static final int LONGEST = 110;

  private final Texts texts;

  SymbolFile(Texts texts) {
    this.texts = texts;
  }

  String svg(SymbolView view) {
    int heads = view.panels().stream().mapToInt(SymbolFile::head).sum();
    int sizes = view.sizes().isEmpty() ? 0 : view.sizesHeight() + 16;
    int foot = sizes + ROW * (view.steps().size() + view.legend().size()) + 24;
    int height = HEAD + heads + view.height() * view.panels().size() + foot;
    StringBuilder to = new StringBuilder();
    to.append(
            String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0"
                    + " %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
                view.width(),
                height,
                view.width(),
                height))
        .append("<title>")
        .append(safe(texts.get("compare.map.title")))
        .append("</title><desc>")
        .append(safe(String.join(" ", view.legend())))
        .append("</desc>")
        .append(pattern("leeg", "#FBEBE9", "#A8231B"))
        .append(pattern("onbekend", "#FFFFFF", EDGE))
        .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>")
        .append(
            text(
                16,
                28,
                INK,
                "font-size=\"18\" font-weight=\"700\"",
                texts.get("compare.map.title")));
    int y = HEAD;
    for (Panel one : view.panels()) {
      to.append(group(0, y));
      List<String> lines = lines(one.title());
      for (int line = 0; line < lines.size(); line++) {
        to.append(text(16, 20.0 + ROW * line, SOFT, "", lines.get(line)));
      }
      to.append("</g>").append(group(0, y + head(one)));
      panel(to, view, one);
      to.append("</g>");
      y += head(one) + view.height();
    }
    to.append(group(16, y));
    foot(to, view, sizes);
    return to.append("</g></svg>").toString();
  }

  /** The legend below the maps. */
  private static void foot(StringBuilder to, SymbolView view, int sizes) {
    for (Size size : view.sizes()) {
      to.append(circle(size.x(), size.y(), size.radius(), "#BFE0CF", EDGE, ""))
          .append(
              text(
                  Double.parseDouble(size.x()), view.sizesHeight() - 4.0, SOFT, "text-anchor=\"middle\"", size.value()));
    }
    int at = sizes + 8;
    for (Step step : view.steps()) {
      to.append(
              circle(
                  "9",
                  String.valueOf(at),
                  "8",
                  FILLS.get(step.level()),
                  EDGES.get(step.level()),
                  ""))
          .append(text(26, at + 5.0, INK, "", step.words()));
      at += ROW;
    }
    for (String sentence : view.legend()) {
      to.append(text(0, at + 5.0, SOFT, "", sentence));
      at += ROW;
    }
  }

  private static int head(Panel panel) {
    return ROW * lines(panel.title()).size() + 8;
  }

  /** A text in lines that fit the picture. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > LONGEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String pattern(String id, String ground, String line) {
    return "<defs><pattern id=\""
        + id
        + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
        + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\""
        + ground
        + "\"/><path d=\"M0 0V6\" stroke=\""
        + line
        + "\" stroke-width=\"2\"/></pattern></defs>";
  }

  private static String group(int x, int y) {
    return "<g transform=\"translate(" + x + " " + y + ")\">";
  }

  private static void panel(StringBuilder to, SymbolView view, Panel panel) {
    for (Spot spot : view.backdrop()) {
      to.append(circle(spot.x(), spot.y(), "2.5", LINE, "none", ""));
    }
    for (Mark mark : panel.marks()) {
      to.append("<g><title>").append(safe(mark.words())).append("</title>");
      to.append(
          circle(
              mark.x(),
              mark.y(),
              mark.radius(),
              mark.ring() ? "none" : FILLS.get(mark.level()),
              EDGES.get(mark.level()),
              mark.ring() ? " stroke-dasharray=\"3 2\"" : ""));
      to.append("</g>");
    }
    for (Label label : panel.labels()) {
      to.append(
          text(
              Double.parseDouble(label.x()),
              Double.parseDouble(label.y()),
              INK,
              "text-anchor=\"middle\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\"",
              label.text()));
    }
    to.append("<path d=\"M")
        .append(view.ruler().x())
        .append(' ')
        .append(view.ruler().y())
        .append('h')
        .append(view.ruler().length())
        .append("\" stroke=\"")
        .append(EDGE)
        .append("\" stroke-width=\"2\"/>")
        .append(
            text(
                Double.parseDouble(view.ruler().x()),
                Double.parseDouble(view.ruler().y()) - 6,
                SOFT,
                "",
                view.ruler().words()));
  }

  private static String circle(
      String x, String y, String radius, String fill, String stroke, String more) {
    return "<circle cx=\""
        + x
        + "\" cy=\""
        + y
        + "\" r=\""
        + radius
        + "\" fill=\""
        + fill
        + "\" stroke=\""
        + stroke
        + "\" stroke-width=\"1.5\""
        + more
        + "/>";
  }

  private static String text(double x, double y, String fill, String more, String words) {
    return String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" %s>", x, y, fill, more)
        + safe(words)
        + "</text>";
  }

  private static String safe(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
