package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.progress.LearningReminder;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.LearningStep.Place;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.RoleAssignments;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reminds those who asked for it of modules that they began and left for two weeks: by day, once a
 * month at most. A letter names modules, and bears a link that ends the letters.
 */
@ApplicationScoped
public class RemindLearners {
  private static final int QUIET_DAYS = 14;
  private static final int BETWEEN_DAYS = 28;
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  @Inject private LearningReminders reminders;
  @Inject private LearningSteps steps;
  @Inject private ModuleLibrary library;
  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;
  @Inject private Letters letters;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** For the container. */
  protected RemindLearners() {}

  /** What somebody did, and in which modules. */
  public record Learning(LearningReminders reminders, LearningSteps steps, ModuleLibrary library) {}

  /** Who they are. */
  public record People(Accounts accounts, RoleAssignments assignments) {}

  /** Reminds with what is given. */
  public RemindLearners(
      Learning learning, People people, Letters letters, Settings settings, Clock clock) {
    this.reminders = learning.reminders();
    this.steps = learning.steps();
    this.library = learning.library();
    this.accounts = people.accounts();
    this.assignments = people.assignments();
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  /** Sends the letters that are due, each with the note that it went out, both or neither. */
  @Transactional(TxType.REQUIRES_NEW)
  public void sendDue() {
    LocalTime time = LocalTime.ofInstant(clock.instant(), TimeSource.BRUSSELS);
    if (!letters.canSend() || time.isBefore(MORNING) || time.isAfter(EVENING)) {
      return;
    }
    LocalDate today = TimeSource.today(clock);
    for (LearningReminder wish : reminders.listAll()) {
      boolean isSoon =
          wish.remindedOn().filter(day -> day.plusDays(BETWEEN_DAYS).isAfter(today)).isPresent();
      Optional<String> to =
          accounts.find(wish.accountId()).flatMap(Account::email).filter(Letter::isAddress);
      Map<String, List<LearningModule>> open =
          isSoon || to.isEmpty() ? Map.of() : open(wish.accountId(), today);
      if (!open.isEmpty()) {
        Texts texts = new Texts(Language.parse(wish.language()));
        wish.remind(today);
        letters.send(to.get(), texts.get("cert.letter.subject"), text(texts, wish, open));
      }
    }
  }

  /** Modules that were begun and left, by partnership. */
  private Map<String, List<LearningModule>> open(String account, LocalDate today) {
    List<LearningStep> all = steps.listOf(account);
    Optional<LocalDate> last =
        all.stream().map(LearningStep::doneOn).max(Comparator.naturalOrder());
    Map<String, List<LearningModule>> open = new TreeMap<>();
    if (last.filter(day -> !day.plusDays(QUIET_DAYS).isAfter(today)).isEmpty()) {
      return open;
    }
    all.stream()
        .map(step -> new Place(account, step.partnershipId(), step.module()))
        .distinct()
        .filter(place -> hasRole(place))
        .forEach(
            place ->
                library
                    .module(place.partnership(), place.module())
                    .filter(module -> isOpen(place, module))
                    .ifPresent(
                        module ->
                            open.computeIfAbsent(place.partnership(), p -> new ArrayList<>())
                                .add(module)));
    return open;
  }

  private boolean isOpen(Place place, LearningModule module) {
    return ModuleProgress.of(steps.list(place), Optional.of(module)).completedOn().isEmpty();
  }

  private boolean hasRole(Place place) {
    return assignments.listOf(place.account()).stream()
        .map(assignment -> assignment.grant())
        .anyMatch(
            grant ->
                grant.role() == Role.ADMINISTRATOR
                    || place.partnership().equals(grant.partnership()));
  }

  private String text(Texts texts, LearningReminder wish, Map<String, List<LearningModule>> open) {
    StringBuilder text = new StringBuilder(texts.get("cert.letter.hello")).append("\n\n");
    text.append(texts.get("cert.letter.open")).append('\n');
    open.forEach(
        (partnership, modules) ->
            modules.forEach(
                module ->
                    text.append("- ")
                        .append(module.title().in(wish.language()))
                        .append("\n  ")
                        .append(settings.address())
                        .append('/')
                        .append(partnership)
                        .append("/leren/")
                        .append(module.id().text())
                        .append('\n')));
    return text.append('\n')
        .append(
            texts.with(
                "cert.letter.stop",
                settings.address() + "/leren/herinneringen/stop/" + wish.stopCode()))
        .append('\n')
        .toString();
  }
}
