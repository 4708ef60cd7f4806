package be.knooppunt.portal.control;

import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapOrder;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.RoleAssignments;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.mail.Letter;
import be.knooppunt.platform.mail.Letters;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.entity.SentReminder;
import be.knooppunt.portal.entity.SentReminder.Kind;
import be.knooppunt.portal.entity.WaitingCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reminds coordinators of what waits, and whoever follows up a gap of its day: by day, each at most
 * once a month, and nobody who does not want it. What somebody has no role for they do not hear of.
 */
@ApplicationScoped
public class SendReminders {
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  @Inject private Letters letters;
  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;
  @Inject private Networks networks;
  @Inject private ReadRegister register;
  @Inject private CountWaiting countWaiting;
  @Inject private WriteReminder write;
  @Inject private KeepReminders keep;
  @Inject private Clock clock;

  /** For the container. */
  protected SendReminders() {}

  /** Who may be reminded. */
  public record People(Accounts accounts, RoleAssignments assignments) {}

  /** What they are reminded of, and how. */
  public record Contents(
      Networks networks, ReadRegister register, CountWaiting counting, WriteReminder write) {}

  /** Sends with what is given. */
  public SendReminders(
      Letters letters, People people, Contents contents, KeepReminders keep, Clock clock) {
    this.letters = letters;
    this.accounts = people.accounts();
    this.assignments = people.assignments();
    this.networks = contents.networks();
    this.register = contents.register();
    this.countWaiting = contents.counting();
    this.write = contents.write();
    this.keep = keep;
    this.clock = clock;
  }

  /** Sends what is to be sent now; nothing at night, and nothing without a mail server. */
  public void sendDue() {
    LocalTime now = LocalTime.ofInstant(clock.instant(), TimeSource.BRUSSELS);
    if (!letters.canSend() || now.isBefore(MORNING) || !now.isBefore(EVENING)) {
      return;
    }
    LocalDate today = TimeSource.today(clock);
    keep.forgetBefore(today.withDayOfMonth(1).minusMonths(1));
    remindCoordinators(today);
    remindOwners(today);
  }

  private void remindCoordinators(LocalDate today) {
    Map<String, TreeSet<String>> coordinated = new TreeMap<>();
    for (RoleAssignment assignment : assignments.listAll()) {
      Grant grant = assignment.grant();
      String partnership = grant.partnership();
      if (grant.role() == Role.COORDINATOR && partnership != null) {
        coordinated.computeIfAbsent(assignment.accountId(), id -> new TreeSet<>()).add(partnership);
      }
    }
    Map<String, Optional<WaitingCounts>> counted = new TreeMap<>();
    coordinated.forEach(
        (account, partnerships) ->
            remind(
                account,
                Kind.COORDINATOR,
                today,
                texts -> {
                  Map<Partnership, WaitingCounts> waiting = new LinkedHashMap<>();
                  for (String id : partnerships) {
                    counted
                        .computeIfAbsent(id, key -> network(key).map(countWaiting::count))
                        .filter(counts -> !counts.named().isEmpty())
                        .ifPresent(
                            counts ->
                                network(id)
                                    .flatMap(Network::partnership)
                                    .ifPresent(p -> waiting.put(p, counts)));
                  }
                  return waiting.isEmpty()
                      ? Optional.empty()
                      : Optional.of(to -> write.forCoordinator(to, texts, waiting));
                }));
  }

  private Optional<Network> network(String partnership) {
    return networks.find(new PartnershipId(partnership));
  }

  private void remindOwners(LocalDate today) {
    Map<String, Map<Network, List<Gap>>> owned = new TreeMap<>();
    for (String partnership : register.listPartnerships()) {
      network(partnership)
          .ifPresent(
              network -> {
                for (Gap gap : register.list(network)) {
                  String account = gap.facts().account();
                  boolean isDue =
                      gap.facts().isOverdue(today) || gap.facts().isDueWithin(today, GapOrder.SOON);
                  if (isDue && hasRole(account, partnership)) {
                    owned
                        .computeIfAbsent(account, id -> new LinkedHashMap<>())
                        .merge(network, List.of(gap), SendReminders::joined);
                  }
                }
              });
    }
    owned.forEach(
        (account, gaps) ->
            remind(
                account,
                Kind.OWNER,
                today,
                texts -> Optional.of(to -> write.forOwner(to, texts, gaps, today))));
  }

  private static List<Gap> joined(List<Gap> some, List<Gap> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private boolean hasRole(String account, String partnership) {
    return !account.isEmpty()
        && assignments.listOf(account).stream()
            .map(RoleAssignment::grant)
            .anyMatch(
                grant ->
                    grant.role() == Role.ADMINISTRATOR || partnership.equals(grant.partnership()));
  }

  /**
   * Reminds somebody who wants it and was not reminded this month.
   *
   * @param contents gives the letter to an address; empty when there is nothing to tell
   */
  private void remind(
      String accountId,
      Kind kind,
      LocalDate today,
      Function<Texts, Optional<Function<String, Letter>>> contents) {
    Account account = accounts.find(accountId).orElse(null);
    SentReminder reminder = new SentReminder(accountId, kind, today);
    if (account == null
        || !account.wantsReminders()
        || account.email().isEmpty()
        || keep.wasSent(reminder)) {
      return;
    }
    Texts texts = new Texts(Language.parse(account.letterLanguage()));
    String to = account.email().get();
    contents.apply(texts).ifPresent(letter -> send(reminder, letter.apply(to)));
  }

  private void send(SentReminder reminder, Letter letter) {
    try {
      keep.send(reminder, letter);
    } catch (PersistenceException | TransactionalException e) {
      // another portal wrote it at the same moment, or the database is away: the next round knows
    }
  }
}
