package be.knooppunt.portal.boundary.learning;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.control.certificate.GiveCertificate.Standing;
import be.knooppunt.learning.control.certificate.HoldCertificates;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.progress.LookAtMap;
import be.knooppunt.learning.control.progress.ReadProgress;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.learning.entity.progress.StepKind;
import be.knooppunt.learning.entity.progress.SuggestedModule;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what is known of somebody's learning into words, for their own pages. */
@RequestScoped
public class ProgressWords {
  private static final int MOST_SUGGESTED = 5;

  @Inject private Texts texts;
  @Inject private ModuleLibrary library;
  @Inject private ReadProgress progress;
  @Inject private LookAtMap map;
  @Inject private HoldCertificates certificates;

  /** For the container. */
  protected ProgressWords() {}

  /** A text and the language that it is really in. */
  public record Said(String text, String language) {}

  /**
   * A module that was begun.
   *
   * @param certificate the id of the one that holds; empty when there is none
   */
  public record ModuleLine(
      String id,
      Said title,
      int read,
      int lessons,
      String lastDay,
      String quiz,
      boolean passed,
      boolean mapDone,
      String completed,
      String certificate) {
    /** Tells whether all was done and the certificate is still to be asked for. */
    public boolean mayAsk() {
      return !completed.isEmpty() && certificate.isEmpty();
    }
  }

  /** A module that is suggested, with the reasons. */
  public record Suggestion(String id, Said title, int minutes, List<String> reasons) {}

  /** A certificate in a list. */
  public record CertificateLine(
      String id, Said title, String version, String day, boolean revoked) {}

  /** Something that is still to be done. */
  public record Open(String text, String href) {}

  /** A text in the language of the page, or in the one that there is. */
  Said said(LocalText text) {
    String asked = texts.code();
    return new Said(text.in(asked), tag(text.languageOf(asked)));
  }

  /** How a language is marked on a page. */
  static String tag(String language) {
    return Language.parse(language).tag();
  }

  /** A day in words. */
  String day(Instant moment) {
    return texts.date(LocalDate.ofInstant(moment, TimeSource.BRUSSELS));
  }

  /** Notes map tasks that the map shows, in modules that were begun. */
  void lookAtMap(String account, String partnership) {
    progress
        .stepsOf(account, partnership)
        .forEach(
            (id, steps) -> {
              if (steps.stream().noneMatch(step -> step.kind() == StepKind.MAP_TASK)) {
                library
                    .module(partnership, id)
                    .ifPresent(module -> map.look(account, partnership, module));
              }
            });
  }

  /** What somebody did in a partnership, by module. */
  List<ModuleLine> modules(String account, String partnership) {
    List<Certificate> held = certificates.listMine();
    List<ModuleLine> lines = new ArrayList<>();
    Map<ModuleId, List<LearningStep>> steps = progress.stepsOf(account, partnership);
    steps.forEach(
        (id, own) -> {
          Optional<LearningModule> module = library.module(partnership, id);
          lines.add(line(id, own, module, held(held, partnership, id)));
        });
    return lines;
  }

  private static Optional<Certificate> held(
      List<Certificate> all, String partnership, ModuleId module) {
    return all.stream()
        .filter(one -> !one.isRevoked() && one.partnershipId().equals(partnership))
        .filter(one -> one.module().equals(module))
        .findFirst();
  }

  private ModuleLine line(
      ModuleId id,
      List<LearningStep> steps,
      Optional<LearningModule> module,
      Optional<Certificate> held) {
    ModuleProgress now = ModuleProgress.of(steps, module);
    Optional<LearningStep> quiz =
        steps.stream().filter(step -> step.kind() == StepKind.PASSED).findFirst();
    String passed =
        quiz.map(
                step ->
                    texts.with(
                        now.quizPassed() ? "cert.own.quiz.passed" : "cert.own.quiz.before",
                        texts.date(step.doneOn()),
                        step.score()))
            .orElse("");
    return new ModuleLine(
        id.text(),
        module.map(m -> said(m.title())).orElse(new Said(id.text(), texts.language().tag())),
        now.lessonsRead().size(),
        module.map(m -> m.lessons().size()).orElse(0),
        steps.stream()
            .map(LearningStep::doneOn)
            .max(LocalDate::compareTo)
            .map(texts::date)
            .orElse(""),
        passed,
        now.quizPassed(),
        now.mapTaskDone(),
        now.completedOn().map(texts::date).orElse(""),
        held.map(Certificate::id).orElse(""));
  }

  /** What is suggested first, with the reasons in words: a way, and not all modules again. */
  List<Suggestion> suggestions(List<SuggestedModule> path) {
    return path.stream().limit(MOST_SUGGESTED).map(this::suggestion).toList();
  }

  private Suggestion suggestion(SuggestedModule one) {
    List<String> reasons = new ArrayList<>();
    if (one.begun()) {
      reasons.add(texts.get("cert.path.begun"));
    }
    if (one.forRole()) {
      reasons.add(texts.get("cert.path.role"));
    }
    for (Map.Entry<FindingKind, Integer> entry : one.findings().entrySet()) {
      String name = texts.get("findings.kind." + entry.getKey().code());
      reasons.add(texts.with("cert.path.finding", name, entry.getValue()));
    }
    return new Suggestion(
        one.module().id().text(), said(one.module().title()), one.module().minutes(), reasons);
  }

  /** One's certificates. */
  List<CertificateLine> certificates() {
    return certificates.listMine().stream()
        .map(
            one ->
                new CertificateLine(
                    one.id(),
                    new Said(one.title(), tag(one.language())),
                    one.moduleVersion(),
                    day(one.issuedAt()),
                    one.isRevoked()))
        .toList();
  }

  /** What is still to be done for a certificate. */
  List<Open> open(Standing standing, String base) {
    List<Open> open = new ArrayList<>();
    String home = base + "/leren/" + standing.module().id();
    if (!standing.unread().isEmpty()) {
      open.add(
          new Open(
              texts.count("cert.ask.open.lessons", standing.unread().size()),
              home + "/" + standing.unread().get(0).id()));
    }
    if (!standing.progress().quizPassed()) {
      open.add(new Open(texts.get("cert.ask.open.quiz"), home + "/vragen"));
    }
    if (!standing.progress().mapTaskDone()) {
      open.add(new Open(texts.get("cert.ask.open.map"), home + "#opdracht"));
    }
    return open;
  }
}
