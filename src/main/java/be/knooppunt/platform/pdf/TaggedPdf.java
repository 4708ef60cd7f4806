package be.knooppunt.platform.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes a PDF of a page (XHTML with CSS 2.1 and paged media): with tags, language, title and
 * bookmarks, and with its fonts in it. It opens with its bookmarks. Nothing is fetched from
 * anywhere, whatever the page asks for.
 *
 * <p>The fonts are {@code text} (normal and bold), {@code heading} and {@code rest}, which has what
 * the others lack.
 */
public final class TaggedPdf {
  /** What stands for a sign that no font has. */
  static final String NO_SIGN = "\u25A1";

  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
  }

  private TaggedPdf() {}

  /**
   * The file of a page.
   *
   * @param page with {@code lang} and a title; bookmarks in its head
   * @param drawings those of the page's {@code <object data="name" alt="…">}, by name
   */
  public static byte[] of(Document page, Map<String, Drawing> drawings) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Knooppunt");
    font(builder, "text-400.ttf", "text", NORMAL);
    font(builder, "text-700.ttf", "text", BOLD);
    font(builder, "heading-800.ttf", "heading", BOLD);
    font(builder, "rest-400.ttf", "rest", NORMAL);
    builder.useReplacementText(NO_SIGN);
    builder.useUriResolver((base, uri) -> null);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useUnicodeBidiSplitter(RightToLeft::new);
    builder.useUnicodeBidiReorderer(new RightToLeft.Turned());
    builder.useObjectDrawerFactory(new Drawn(drawings));
    builder.withW3cDocument(page, null);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
      document.save(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String file) {
    InputStream found = TaggedPdf.class.getResourceAsStream(file);
    if (found == null) {
      throw new IllegalStateException("No font " + file);
    }
    return found;
  }

  /** Gives each drawing its place on the page. */
  private record Drawn(Map<String, Drawing> drawings) implements FSObjectDrawerFactory {
    @Override
    public FSObjectDrawer createDrawer(Element place) {
      Drawing drawing = drawings.get(place.getAttribute("data"));
      return (element, x, y, width, height, device, context, dots) -> {
        double wide = width / dots;
        double high = height / dots;
        if (drawing != null) {
          device.drawWithGraphics(
              (float) x,
              (float) y,
              (float) wide,
              (float) high,
              sheet -> drawing.on(sheet, wide, high));
        }
        return Map.of();
      };
    }

    @Override
    public boolean isReplacedObject(Element place) {
      return drawings.containsKey(place.getAttribute("data"));
    }
  }
}
