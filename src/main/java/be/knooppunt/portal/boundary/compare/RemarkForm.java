package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.compare.Paper.Part;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remarks as a form sends them.
 *
 * @param errors by the name of the field
 */
record RemarkForm(Remarks remarks, Map<String, String> errors) {
  /** What fits on a sheet. */
  static final int LONGEST = 4_000;

  static RemarkForm of(Paper paper, MultivaluedMap<String, String> sent, Texts texts) {
    Map<String, String> written = new HashMap<>();
    Map<String, String> errors = new LinkedHashMap<>();
    for (Part part : paper.parts()) {
      String text = sent.getFirst(part.field());
      if (text != null && !text.isBlank()) {
        String plain = text.strip().replace("\r\n", "\n");
        written.put(part.id(), plain);
        if (plain.length() > LONGEST) {
          errors.put(
              part.field(), texts.format("paper.tooLong", part.heading(), LONGEST, plain.length()));
        }
      }
    }
    return new RemarkForm(new Remarks(written), errors);
  }
}
