package be.knooppunt.learning.control.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  private static final List<?> VALUES = List.of("{a}", "b", 3, 4);

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachSaysWhatIsWrongAndWhatToDo(Language language) {
    Texts texts = new Texts(language);
    for (Fault fault : Fault.values()) {
      for (String said : List.of(fault.what(texts, VALUES), fault.remedy(texts, VALUES))) {
        assertTrue(said.endsWith("."), said);
        assertFalse(said.contains("{0}") || said.contains("{1}"), said);
      }
    }
  }

  @Test
  void noTextIsLeftWithoutAFault() throws IOException {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/texts/modules_nl.properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    assertEquals(
        Arrays.stream(Fault.values())
            .flatMap(fault -> Stream.of("fault." + fault, "fault." + fault + ".do"))
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(texts.stringPropertyNames()));
  }

  @Test
  void aLanguageIsNamedInThatOfTheReader() {
    Flaws flaws = new Flaws();
    flaws.add("x.yaml", 3, Fault.TEXT_IN_LANGUAGE, "en", Locale.ENGLISH);
    ContentFlaw flaw = flaws.all().get(0);
    assertEquals("De tekst in 'en' ontbreekt.", flaw.what(new Texts(Language.NL)));
    assertEquals("Voeg en: \"…\" toe, in het Engels.", flaw.remedy(new Texts(Language.NL)));
    assertEquals("Add en: \"…\", in English.", flaw.remedy(new Texts(Language.EN)));
  }
}
