package be.knooppunt.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page is given has a name of its own. */
class PageNamesTest {
  private static final Pattern GIVEN = Pattern.compile("models\\s*\\.put\\(\\s*\"(\\w+)\"");

  /** What pages know by themselves (Jakarta Faces 4.0, 5.6.2.1). */
  private static final Set<String> KNOWN_TO_PAGES =
      Set.of(
          "application",
          "applicationScope",
          "cc",
          "component",
          "cookie",
          "externalContext",
          "facesContext",
          "flash",
          "flowScope",
          "header",
          "headerValues",
          "initParam",
          "param",
          "paramValues",
          "request",
          "requestScope",
          "resource",
          "session",
          "sessionScope",
          "view",
          "viewScope");

  /** In a page, a bean with a name comes before what its class gave it. */
  @Test
  void noPageIsGivenWhatHasTheNameOfABean() throws IOException {
    Set<String> beans =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ArchitectureTest.ROOT)
                .stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(type -> type.getAnnotationOfType(Named.class).value())
                .collect(Collectors.toSet());
    assertTrue(beans.contains("site"), "the beans are found");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> hidden =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(
                  file ->
                      given(file)
                          .filter(n -> beans.contains(n) || KNOWN_TO_PAGES.contains(n))
                          .map(n -> n + " in " + file))
              .toList();
      assertEquals(List.of(), hidden, "give it another name");
    }
  }

  private static Stream<String> given(Path file) {
    try {
      return GIVEN.matcher(Files.readString(file)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
