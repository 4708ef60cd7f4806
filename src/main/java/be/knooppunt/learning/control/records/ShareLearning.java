package be.knooppunt.learning.control.records;

import be.knooppunt.learning.control.progress.OwnLearning;
import be.knooppunt.learning.entity.records.RecordConsent;
import be.knooppunt.learning.entity.records.WaitingStatement;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.config.RecordStoreAddress;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets somebody agree that what they learn is told to the record store, and take that back. Nobody
 * agrees unasked; who withdraws loses the name they had there, and what waited is deleted.
 */
@ApplicationScoped
public class ShareLearning implements OwnLearning {
  private static final int SHOWN = 20;

  @Inject private RecordConsents consents;
  @Inject private RecordOutbox outbox;
  @Inject private CurrentRights rights;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** For the container. */
  protected ShareLearning() {}

  /** Keeps it in stores. */
  ShareLearning(RecordConsents consents, RecordOutbox outbox, Clock clock) {
    this.consents = consents;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * How it goes, for whoever looks after the installation.
   *
   * @param agreed how many learners agreed
   * @param since since when the oldest waits
   * @param trouble why that one was not taken; empty when it was not tried
   * @param refusals why statements were set aside, at most some
   */
  public record State(
      String host,
      long agreed,
      long waiting,
      long aside,
      Optional<Instant> since,
      Optional<Instant> nextTry,
      String trouble,
      List<String> refusals) {}

  /** The machine of the record store; empty when there is none. */
  public Optional<String> host() {
    return settings.recordStore().map(RecordStoreAddress::host);
  }

  /** Since when whoever asks agreed; empty when they did not. */
  @Transactional
  public Optional<LocalDate> agreedOn() {
    return consents.find(rights.requireAccountId()).map(RecordConsent::agreedOn);
  }

  /** Keeps what whoever asks wants. */
  @Transactional
  public void choose(boolean agrees) {
    String me = rights.requireAccountId();
    if (!agrees) {
      forget(me);
    } else {
      agree(me);
    }
  }

  /** Keeps that an account agreed. */
  void agree(String account) {
    if (consents.find(account).isEmpty()) {
      consents.add(new RecordConsent(account, TimeSource.today(clock)));
    }
  }

  /** How it goes; empty when there is no record store. */
  @Transactional
  public Optional<State> state() {
    rights.requireAdminister();
    List<WaitingStatement> first = outbox.list(false, 1);
    return host()
        .map(
            host ->
                new State(
                    host,
                    consents.count(),
                    outbox.count(false),
                    outbox.count(true),
                    first.stream().map(WaitingStatement::madeAt).findFirst(),
                    first.stream().map(WaitingStatement::nextTry).findFirst(),
                    first.stream().map(WaitingStatement::trouble).findFirst().orElse(""),
                    outbox.list(true, SHOWN).stream()
                        .map(WaitingStatement::trouble)
                        .distinct()
                        .toList()));
  }

  @Override
  public String name() {
    return "recordStore";
  }

  @Override
  @Transactional
  public List<Map<String, String>> list(String accountId) {
    List<Map<String, String>> all = new ArrayList<>();
    consents
        .find(accountId)
        .ifPresent(
            consent ->
                all.add(
                    new TreeMap<>(
                        Map.of(
                            "agreedOn", consent.agreedOn().toString(),
                            "nameThere", consent.pseudonym()))));
    outbox
        .listOf(accountId)
        .forEach(waiting -> all.add(new TreeMap<>(Map.of("waiting", waiting.statement()))));
    return all;
  }

  @Override
  @Transactional
  public void forget(String accountId) {
    outbox.removeAll(accountId);
    consents.remove(accountId);
  }
}
