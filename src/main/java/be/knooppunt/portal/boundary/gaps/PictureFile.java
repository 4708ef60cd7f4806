package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import java.util.List;
import java.util.Locale;

/**
 * Pictures of figures that stand on their own: with a title, the day and what they rest on, and
 * with all colours in the file.
 */
final class PictureFile {
  private static final String INK = "#13211B";
  private static final String SOFT = "#45544C";
  private static final String LINE = "#CDD8D0";
  private static final String GREEN = "#0B7048";
  private static final List<String> STEPS =
      List.of("#FFFFFF", "#E0F1E7", "#A9D6BE", "#4F9377", "#0A5A3C");
  private static final int HEAD = 64;
  private static final int NAMES = 190;
  private static final int CELL = 46;

  private final Texts texts;
  private final String head;

  PictureFile(Texts texts, Network network, FragmentationQuestion question) {
    this.texts = texts;
    this.head =
        network.partnership().map(Site::shortName).orElse("")
            + " · "
            + texts.date(question.date())
            + " · "
            + texts.get("evidence." + question.evidence());
  }

  private String begin(int width, int height, String title) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
            width,
            height,
            width,
            height)
        + "<title>"
        + safe(title)
        + "</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
        + text(16, 26, INK, "font-size=\"17\" font-weight=\"700\"", title)
        + text(16, 46, SOFT, "", head);
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

  /** How much stays together while one after another drops out. */
  String curve(Curve curve) {
    StringBuilder to =
        new StringBuilder(
            begin(Curve.WIDTH, Curve.HEIGHT + HEAD, texts.get("measures.curve.title")));
    to.append("<g transform=\"translate(0 ").append(HEAD).append(")\">");
    List<String> marks = List.of("100 %", "50 %", "0 %");
    for (int i = 0; i < marks.size(); i++) {
      String y = curve.heights().get(i);
      to.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %sH%d\" stroke=\"%s\"/>",
              curve.left(),
              y,
              curve.right(),
              LINE));
      to.append(
          text(
              curve.left() - 8.0,
              Double.parseDouble(y) + 4,
              SOFT,
              "text-anchor=\"end\"",
              marks.get(i)));
    }
    to.append("<polyline fill=\"none\" stroke=\"")
        .append(GREEN)
        .append("\" stroke-width=\"3\" points=\"")
        .append(curve.points())
        .append("\"/>");
    for (Curve.Label label : curve.labels()) {
      to.append(
          text(
              Double.parseDouble(label.x()),
              curve.foot(),
              SOFT,
              "text-anchor=\"middle\"",
              String.valueOf(label.text())));
    }
    return to.append("</g></svg>").toString();
  }

  /** How many links run from each sector to each. */
  String mixing(FragmentationTables tables) {
    List<FragmentationTables.MixingRow> rows = tables.mixing();
    int side = NAMES + CELL * rows.size() + 16;
    StringBuilder to =
        new StringBuilder(
            begin(Math.max(420, side), HEAD + side, texts.get("measures.mixing.title")));
    to.append("<g transform=\"translate(0 ").append(HEAD).append(")\">");
    for (int row = 0; row < rows.size(); row++) {
      double y = NAMES + (double) CELL * row;
      to.append(text(NAMES - 10, y + 28, INK, "text-anchor=\"end\"", rows.get(row).sector()));
      double x = NAMES + (double) CELL * row + 27;
      String turned =
          String.format(Locale.ROOT, "transform=\"rotate(-90 %.1f %d)\"", x, NAMES - 10);
      to.append(text(x, NAMES - 10, INK, turned, rows.get(row).sector()));
      for (int column = 0; column < rows.size(); column++) {
        FragmentationTables.Cell cell = rows.get(row).cells().get(column);
        to.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%.0f\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"%s\"/>",
                NAMES + CELL * column,
                y,
                CELL - 3,
                CELL - 3,
                STEPS.get(cell.step()),
                LINE));
        to.append(
            text(
                NAMES + CELL * column + 21.5,
                y + 27,
                cell.step() > 2 ? "#fff" : INK,
                "text-anchor=\"middle\"",
                String.valueOf(cell.count())));
      }
    }
    return to.append("</g></svg>").toString();
  }
}
