package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.platform.web.Texts;
import java.util.stream.Collectors;

/**
 * A module as lists show it.
 *
 * @param mark what stands in its stop on the route: a short code
 * @param state {@code klaar}, {@code bezig} or empty
 * @param language that of its title, where it is another than that of the page; else empty
 */
public record ModuleCard(
    String id,
    String mark,
    String href,
    String title,
    String summary,
    String language,
    String audience,
    int lessons,
    int minutes,
    int read,
    String state,
    boolean isOwn) {
  static ModuleCard of(LearningModule module, ModuleProgress progress, String base, Texts texts) {
    String asked = texts.code();
    String given = module.title().languageOf(asked);
    boolean done = progress.completedOn().isPresent();
    String id = module.id().text();
    return new ModuleCard(
        id,
        id.matches("M[0-9]{1,2}") ? id.substring(1) : id.substring(0, Math.min(2, id.length())),
        base + "/leren/" + id,
        module.title().in(asked),
        module.summary().in(asked),
        given.equals(asked) ? "" : given,
        module.audience().stream()
            .map(audience -> texts.get("learn.audience." + audience))
            .collect(Collectors.joining(", ")),
        module.lessons().size(),
        module.minutes(),
        progress.lessonsRead().size(),
        done ? "klaar" : progress.isBegun() ? "bezig" : "",
        module.partnership().isPresent());
  }
}
