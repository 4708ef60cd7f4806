package be.knooppunt.learning.control.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.files.Flaws;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures hold shapes and texts, and nothing else. */
class CheckPictureTest {
  private static String svg(String inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">\n"
        + "<title>t</title>\n"
        + inside
        + "\n</svg>";
  }

  private static boolean isSafe(String svg) {
    return CheckPicture.isSafe(svg.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shapesAndTextsAreFine() {
    assertTrue(
        isSafe(
            svg(
                "<defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient></defs>"
                    + "<g fill=\"url(#g)\"><rect width=\"3\" height=\"4\"/><text x=\"1\">A & B"
                        .replace("&", "&amp;")
                    + "</text><use href=\"#g\"/></g>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<g onload=\"x()\"/>",
        "<g ONCLICK=\"x()\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
        "<image href=\"https://elsewhere.example/a.png\"/>",
        "<use href=\"https://elsewhere.example/a.svg#b\"/>",
        "<use xlink:href=\"data:image/svg+xml,x\"/>",
        "<a href=\"javascript:x()\"><rect/></a>",
        "<style>@import url(https://elsewhere.example/a.css);</style>",
        "<rect style=\"fill:url(https://elsewhere.example/a)\"/>",
        "<rect fill=\"url( https://elsewhere.example/a )\"/>",
        "<animate attributeName=\"href\" to=\"javascript:x()\"/>",
        "<set attributeName=\"onload\" to=\"x()\"/>",
        "<iframe src=\"/\"/>",
        "<?xml-stylesheet href=\"a.css\"?>"
      })
  void anythingElseIsNot(String inside) {
    Flaws flaws = new Flaws();
    CheckPicture.check("M1/pictures/a.svg", svg(inside).getBytes(StandardCharsets.UTF_8), flaws);
    assertFalse(flaws.all().isEmpty());
    assertEquals(3, flaws.all().get(0).line(), flaws.all()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no svg",
        "<svg viewBox=\"0 0 1 1\"><rect/></svg>",
        "<svg><title>t</title></svg>",
        "<html><title>t</title></html>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + "<svg viewBox=\"0 0 1 1\"><title>&a;</title></svg>",
        "<svg viewBox=\"0 0 1 1\"><title>t</title>"
      })
  void whatIsNoPictureIsRefused(String text) {
    assertFalse(isSafe(text), text);
  }
}
