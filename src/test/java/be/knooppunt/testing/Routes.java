package be.knooppunt.testing;

import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.mvc.Controller;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All routes of the portal, as they stand in its compiled classes: a new one is there at once. */
public final class Routes {
  /** A variable of a path, with what it may be; that may hold braces itself. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\s*(\\w+)\\s*(?::((?:[^{}]|\\{[^{}]*\\})*))?\\}");

  private static final List<String> SAMPLES =
      List.of("none", "00000000-0000-0000-0000-000000000000", "999");

  private Routes() {}

  /**
   * One route.
   *
   * @param method of HTTP; empty for a method with a path that answers nothing itself
   * @param path with its variables, from the root
   * @param root the part of the path that its class has
   * @param rule who may use it, as it is annotated
   */
  public record Route(
      String method,
      String path,
      String root,
      Optional<Who> rule,
      boolean isApi,
      String declaredAt) {
    /** Tells whether the address names a partnership. */
    public boolean namesPartnership() {
      return path.contains("{partnership}");
    }

    /** An address of it: in a partnership that is there, and with ids that are not. */
    public String address(String partnership) {
      Matcher matcher = VARIABLE.matcher(path);
      StringBuilder address = new StringBuilder();
      while (matcher.find()) {
        String value = matcher.group(1).equals("partnership") ? partnership : "none";
        String choice = matcher.group(2);
        matcher.appendReplacement(address, choice == null ? value : sample(choice.strip()));
      }
      return matcher.appendTail(address).toString();
    }

    private static String sample(String choice) {
      return SAMPLES.stream()
          .filter(text -> text.matches(choice))
          .findFirst()
          .orElseGet(() -> choice.split("\\|", 2)[0]);
    }

    /** Tells whether its class answers addresses below its own path too. */
    public boolean isBelowRoot() {
      return !path.equals(root);
    }

    /** The addresses that start with the path of its class: that, and what is below it. */
    public Pattern rootPattern() {
      Matcher matcher = VARIABLE.matcher(root);
      StringBuilder pattern = new StringBuilder();
      int from = 0;
      while (matcher.find()) {
        pattern.append(Pattern.quote(root.substring(from, matcher.start())));
        String choice = matcher.group(2);
        pattern.append('(').append(choice == null ? "[^/]+" : choice.strip()).append(')');
        from = matcher.end();
      }
      return Pattern.compile(pattern + Pattern.quote(root.substring(from)) + "(?<below>/.*)?");
    }

    /** How many characters of its class's path are fixed: the more, the sooner it is asked. */
    public int fixedCharacters() {
      return VARIABLE.matcher(root).replaceAll("").length();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** All of them, by path. */
  public static List<Route> all() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.knooppunt")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(Routes::of)
            .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
            .toList();
  }

  private static Stream<Route> of(JavaClass type) {
    Class<?> owner = type.reflect();
    boolean isApi =
        !owner.isAnnotationPresent(Controller.class) && !owner.isAnnotationPresent(PageData.class);
    String root = (isApi ? "/api/v1" : "") + path(owner.getAnnotation(Path.class));
    return type.getMethods().stream()
        .map(JavaMethod::reflect)
        .filter(method -> verb(method).isPresent() || method.isAnnotationPresent(Path.class))
        .map(
            method ->
                new Route(
                    verb(method).orElse(""),
                    root + path(method),
                    root,
                    Optional.ofNullable(method.getAnnotation(Allowed.class))
                        .or(() -> Optional.ofNullable(owner.getAnnotation(Allowed.class)))
                        .map(Allowed::value),
                    isApi,
                    owner.getSimpleName() + "." + method.getName()));
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : path(path);
  }

  private static String path(Path path) {
    String plain = path.value().replaceAll("^/+|/+$", "");
    return plain.isEmpty() ? "" : "/" + plain;
  }
}
