package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody meets a figure without its meaning. */
class MeasureDocsTest {
  @ParameterizedTest
  @EnumSource(Measure.class)
  void everyMeasureHasItsRowInTheDocumentation(Measure measure) throws IOException {
    String page = Files.readString(Path.of("src/docs/measures.md"));
    String row = "\n| `" + measure.code() + "` |";
    assertTrue(page.contains(row), row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyMeasureAndEveryReasonHasItsTexts(String language) {
    ResourceBundle texts =
        ResourceBundle.getBundle("texts.measures", Locale.forLanguageTag(language));
    for (Measure measure : Measure.values()) {
      for (String part : new String[] {"name", "definition", "formula"}) {
        assertFalse(texts.getString("measures." + measure.code() + "." + part).isBlank());
      }
    }
    Arrays.stream(Undefined.values())
        .forEach(reason -> assertFalse(texts.getString("measures.undefined." + reason).isBlank()));
  }

  @Test
  void codesAreInCamelCase() {
    assertEquals("fragmentationDirected", Measure.FRAGMENTATION_DIRECTED.code());
    assertEquals("ei", Measure.EI.code());
    assertEquals("eiZ", Measure.EI_Z.code());
  }
}
