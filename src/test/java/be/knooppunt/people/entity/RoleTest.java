package be.knooppunt.people.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role that the server does not know holds nowhere; these lists have to be the same. */
class RoleTest {
  @ParameterizedTest
  @ValueSource(strings = {"web.xml", "glassfish-web.xml"})
  void isKnownToTheServer(String file) throws IOException {
    String text = Files.readString(Path.of("src/main/webapp/WEB-INF", file));
    List<String> named =
        Pattern.compile("<role-name>([A-Z_]+)</role-name>")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(Arrays.stream(Role.values()).map(Role::name).toList(), named);
  }
}
