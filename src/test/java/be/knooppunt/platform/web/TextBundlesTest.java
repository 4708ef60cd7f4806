package be.knooppunt.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextBundlesTest {
  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF");
  private static final Pattern FIXED_KEY = Pattern.compile("t\\.(get|with)\\('([^']+[^.'])'[,)]");
  private static final Pattern COUNTED_KEY = Pattern.compile("t\\.count\\('([^']+)'");

  private static Properties bundle(String name, String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            TEXTS.resolve(name + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static List<String> names() {
    return Texts.BUNDLES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void bothLanguagesHaveTheSameTexts(String name) throws IOException {
    assertEquals(
        new TreeSet<>(bundle(name, "nl").stringPropertyNames()),
        new TreeSet<>(bundle(name, "en").stringPropertyNames()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void noTextIsEmptyAndBothNameTheSameValues(String name) throws IOException {
    Properties dutch = bundle(name, "nl");
    Properties english = bundle(name, "en");
    for (String key : dutch.stringPropertyNames()) {
      assertFalse(dutch.getProperty(key).isBlank(), key);
      assertFalse(english.getProperty(key).isBlank(), key);
      assertEquals(
          placeholders(dutch.getProperty(key)), placeholders(english.getProperty(key)), key);
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{(\\w+)").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void everyTextThatAViewNamesExists() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String name : Texts.BUNDLES) {
      known.addAll(bundle(name, "nl").stringPropertyNames());
    }
    List<Path> views;
    try (Stream<Path> files = Files.walk(VIEWS)) {
      views = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
    assertTrue(views.size() > 10, "the views are where this test looks");
    for (Path view : views) {
      String text = Files.readString(view);
      Matcher fixed = FIXED_KEY.matcher(text);
      while (fixed.find()) {
        assertTrue(known.contains(fixed.group(2)), view + " names " + fixed.group(2));
      }
      Matcher counted = COUNTED_KEY.matcher(text);
      while (counted.find()) {
        assertTrue(known.contains(counted.group(1) + ".one"), view + " counts " + counted.group(1));
        assertTrue(
            known.contains(counted.group(1) + ".many"), view + " counts " + counted.group(1));
      }
    }
  }
}
