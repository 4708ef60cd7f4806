package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.progress.LearningReminder;
import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps whether somebody wants to be reminded of a module that they began. Nobody is unasked. */
@ApplicationScoped
public class WishReminders implements OwnLearning {
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private LearningReminders reminders;
  @Inject private CurrentRights rights;

  /** For the container. */
  protected WishReminders() {}

  /** Keeps them in a store. */
  public WishReminders(LearningReminders reminders, CurrentRights rights) {
    this.reminders = reminders;
    this.rights = rights;
  }

  /** Tells whether whoever asks wants to be reminded. */
  @Transactional
  public boolean isWanted() {
    return reminders.find(rights.requireAccountId()).isPresent();
  }

  /** Keeps what whoever asks wants. */
  @Transactional
  public void choose(boolean wanted, String language) {
    String me = rights.requireAccountId();
    Optional<LearningReminder> before = reminders.find(me);
    if (wanted && before.isEmpty()) {
      byte[] secret = new byte[SECRET_BYTES];
      RANDOM.nextBytes(secret);
      String code = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
      reminders.add(new LearningReminder(me, code, language));
    } else if (!wanted) {
      before.ifPresent(reminders::remove);
    }
  }

  /** Tells whether a code still ends something. */
  @Transactional
  public boolean canStop(String code) {
    return reminders.findByCode(code).isPresent();
  }

  /** Ends the reminders of whoever has the code; false when there are none. */
  @Transactional
  public boolean stop(String code) {
    Optional<LearningReminder> found = reminders.findByCode(code);
    found.ifPresent(reminders::remove);
    return found.isPresent();
  }

  @Override
  public String name() {
    return "learningReminders";
  }

  @Override
  @Transactional
  public List<Map<String, String>> list(String accountId) {
    return reminders
        .find(accountId)
        .map(
            wish ->
                Map.of(
                    "wanted",
                    "true",
                    "language",
                    wish.language(),
                    "lastLetter",
                    wish.remindedOn().map(Object::toString).orElse("")))
        .stream()
        .toList();
  }

  @Override
  @Transactional
  public void forget(String accountId) {
    reminders.find(accountId).ifPresent(reminders::remove);
  }
}
