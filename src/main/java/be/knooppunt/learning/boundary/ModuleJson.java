package be.knooppunt.learning.boundary;

import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.Licence;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.platform.web.Language;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A module as others may find and use it: what it is about, how long it takes, on what terms. */
final class ModuleJson {
  private final String home;
  private final Optional<String> partnership;

  /**
   * Modules as a partnership shows them.
   *
   * @param home the address of this portal
   * @param partnership empty when no addresses of pages are wanted
   */
  ModuleJson(String home, Optional<String> partnership) {
    this.home = home;
    this.partnership = partnership;
  }

  /** In a list. */
  JsonObjectBuilder brief(LearningModule module, Licence licence) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", module.id().text())
            .add("version", module.version())
            .add("title", text(module.title()))
            .add("summary", text(module.summary()))
            .add("languages", Json.createArrayBuilder(module.languages()))
            .add(
                "audience",
                Json.createArrayBuilder(module.audience().stream().map(Audience::name).toList()))
            .add("minutes", module.minutes())
            .add("lessons", module.lessons().size())
            .add("checkedOn", module.checkedOn().toString())
            .add("reviewOn", module.reviewOn().toString())
            .add(
                "licence",
                Json.createObjectBuilder()
                    .add("id", licence.code())
                    .add("name", licence.title())
                    .add("url", licence.address()));
    module.partnership().ifPresent(own -> json.add("partnership", own));
    page(module).ifPresent(page -> json.add("page", page));
    return json;
  }

  /** By itself. */
  JsonObjectBuilder whole(LearningModule module, Licence licence) {
    JsonArrayBuilder goals = Json.createArrayBuilder();
    module
        .goals()
        .forEach(
            goal ->
                goals.add(
                    Json.createObjectBuilder()
                        .add("id", goal.id())
                        .add("text", text(goal.text()))));
    JsonArrayBuilder lessons = Json.createArrayBuilder();
    module.lessons().forEach(lesson -> lessons.add(lesson(module, lesson)));
    JsonArrayBuilder packages = Json.createArrayBuilder();
    page(module)
        .ifPresent(
            page ->
                packed(module)
                    .forEach(
                        language ->
                            packages.add(
                                Json.createObjectBuilder()
                                    .add("format", "SCORM 1.2")
                                    .add("language", language)
                                    .add("url", page + "/scorm.zip?taal=" + language))));
    JsonObjectBuilder json = brief(module, licence);
    module.notice().ifPresent(notice -> json.add("notice", text(notice)));
    return json.add("goals", goals)
        .add(
            "quiz",
            Json.createObjectBuilder()
                .add("asked", module.asked())
                .add("passMark", module.passMark()))
        .add("lessons", lessons)
        .add("packages", packages);
  }

  private JsonObjectBuilder lesson(LearningModule module, Lesson lesson) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", lesson.id())
            .add("title", text(lesson.title()))
            .add("minutes", lesson.minutes())
            .add("goals", Json.createArrayBuilder(lesson.goals()))
            .add(
                "languages",
                Json.createArrayBuilder(lesson.texts().keySet().stream().sorted().toList()));
    page(module).ifPresent(page -> json.add("page", page + "/" + lesson.id()));
    return json;
  }

  private static List<String> packed(LearningModule module) {
    return Stream.of(Language.values())
        .map(Language::code)
        .filter(module.languages()::contains)
        .toList();
  }

  private Optional<String> page(LearningModule module) {
    return partnership.map(here -> home + "/" + here + "/leren/" + module.id().text());
  }

  private static JsonObjectBuilder text(LocalText text) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(text.byLanguage()).forEach(json::add);
    return json;
  }
}
