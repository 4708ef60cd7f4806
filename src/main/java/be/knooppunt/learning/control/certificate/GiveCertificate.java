package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.progress.LearningSteps;
import be.knooppunt.learning.control.progress.LookAtMap;
import be.knooppunt.learning.control.progress.ReadProgress;
import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.Certificate.Achieved;
import be.knooppunt.learning.entity.certificate.Certificate.ChosenName;
import be.knooppunt.learning.entity.certificate.Certificate.Holder;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Gives a certificate to whoever asks for it and did the module: all lessons read, the quiz passed,
 * the map task done. Nobody gets one unasked, and of an edition of a module only one that holds.
 */
@ApplicationScoped
public class GiveCertificate {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Certificates certificates;
  @Inject private LearningSteps steps;
  @Inject private ReadProgress progress;
  @Inject private LookAtMap lookAtMap;
  @Inject private ModuleLibrary library;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  private final IntUnaryOperator draw = RANDOM::nextInt;

  /** For the container. */
  protected GiveCertificate() {}

  /**
   * Where somebody stands.
   *
   * @param unread the lessons that are still to be read
   * @param given the certificate that holds already
   */
  public record Standing(
      LearningModule module,
      ModuleProgress progress,
      List<Lesson> unread,
      Optional<Certificate> given) {
    /** Tells whether the certificate can be asked for. */
    public boolean isEarned() {
      return unread.isEmpty() && progress.quizPassed() && progress.mapTaskDone();
    }
  }

  /** Where whoever asks stands in a module. */
  @Transactional
  public Standing stand(String partnership, ModuleId id) {
    String me = rights.requireAccountId();
    LearningModule module =
        library.module(partnership, id).orElseThrow(() -> Lookups.unknown("module", id.text()));
    if (progress.of(me, partnership, id).isBegun()) {
      lookAtMap.look(me, partnership, module);
    }
    ModuleProgress now = progress.of(me, partnership, id);
    List<Lesson> unread =
        module.lessons().stream().filter(l -> !now.lessonsRead().contains(l.id())).toList();
    Optional<Certificate> given =
        certificates.listOf(me).stream()
            .filter(one -> one.partnershipId().equals(partnership) && one.module().equals(id))
            .filter(one -> !one.isRevoked())
            .filter(one -> ModuleProgress.isSameEdition(one.moduleVersion(), module.version()))
            .findFirst();
    return new Standing(module, now, unread, given);
  }

  /** Tells whether a text can be the name on a certificate; an empty one stands for none. */
  public static boolean isName(String name) {
    return name.length() <= Certificate.LONGEST_NAME
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /**
   * Gives it.
   *
   * @param language that of its words, where the module has it
   * @throws Problem when the module was not done, or the name cannot be one
   */
  @Transactional
  public Certificate give(String partnership, ModuleId id, ChosenName name, String language) {
    String me = rights.requireAccountId();
    if (!rights.isInside(partnership)) {
      throw Problem.forbidden();
    }
    if (!isName(name.name())) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "naam",
          "This cannot be the name on a certificate.",
          "Give at most " + Certificate.LONGEST_NAME + " signs in one line.");
    }
    steps.hold(me);
    Standing standing = stand(partnership, id);
    if (standing.given().isPresent()) {
      return standing.given().get();
    }
    if (!standing.isEarned()) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          "The module was not done yet.",
          "Read all lessons, pass the quiz and do the map task.");
    }
    Certificate given =
        new Certificate(
            new Holder(me, partnership),
            achieved(standing.module(), language),
            name,
            StatusPlaces.take(certificates, draw),
            clock.instant());
    certificates.add(given);
    return given;
  }

  private static Achieved achieved(LearningModule module, String language) {
    String written = module.title().languageOf(language);
    return new Achieved(
        module.id(),
        module.version(),
        written,
        module.title().in(written),
        module.goals().stream().map(goal -> goal.text().in(written)).toList());
  }
}
