package be.knooppunt.portal.boundary.gaps;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Lessons;
import be.knooppunt.learning.control.content.LessonsFor;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lessons that help with a kind of finding, as its page names them. */
@RequestScoped
public class FindingLessons {
  private static final int MOST = 6;
  private static final int OF_ONE_MODULE = 2;

  @Inject private ModuleLibrary library;
  @Inject private Texts texts;
  @Inject private Site site;

  /** For the container. */
  protected FindingLessons() {}

  /**
   * A lesson with its address.
   *
   * @param language that of the title, where it is another than that of the page; else empty
   */
  public record Row(String href, String title, String language, String module, int minutes) {}

  /** The lessons: those of the nearest modules first, a few of each. */
  public List<Row> of(FindingKind kind) {
    List<String> nearest = Lessons.of(kind);
    Map<ModuleId, List<LessonsFor.Found>> byModule =
        LessonsFor.finding(library.modules(site.partnershipId()), kind).stream()
            .collect(groupingBy(found -> found.module().id(), LinkedHashMap::new, toList()));
    return byModule.values().stream()
        .sorted(Comparator.comparingInt(found -> rank(nearest, found.get(0).module())))
        .flatMap(found -> found.stream().limit(OF_ONE_MODULE))
        .limit(MOST)
        .map(this::row)
        .toList();
  }

  private static int rank(List<String> nearest, LearningModule module) {
    int at = nearest.indexOf(module.id().text());
    return at < 0 ? nearest.size() : at;
  }

  private Row row(LessonsFor.Found found) {
    LocalText title = found.lesson().title();
    String given = title.languageOf(texts.code());
    return new Row(
        site.base() + "/leren/" + found.module().id() + "/" + found.lesson().id(),
        title.in(texts.code()),
        given.equals(texts.code()) ? "" : given,
        found.module().title().in(texts.code()),
        found.lesson().minutes());
  }
}
