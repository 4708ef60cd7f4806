package be.knooppunt.learning.control.records;

import be.knooppunt.learning.control.progress.LearningSteps;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.records.RecordConsent;
import be.knooppunt.learning.entity.records.WaitingStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Consents, steps and an outbox in memory. */
final class MemoryRecords {
  private MemoryRecords() {}

  /** Who agreed. */
  static final class Consents implements RecordConsents {
    private final Map<String, RecordConsent> kept = new LinkedHashMap<>();

    @Override
    public Optional<RecordConsent> find(String account) {
      return Optional.ofNullable(kept.get(account));
    }

    @Override
    public long count() {
      return kept.size();
    }

    @Override
    public void add(RecordConsent consent) {
      kept.put(consent.accountId(), consent);
    }

    @Override
    public void remove(String account) {
      kept.remove(account);
    }
  }

  /** What waits. */
  static final class Box implements RecordOutbox {
    private final List<WaitingStatement> kept = new ArrayList<>();

    @Override
    public void add(WaitingStatement statement) {
      kept.add(statement);
    }

    @Override
    public Optional<WaitingStatement> findDue(Instant now) {
      return first(false, now).or(() -> first(true, now));
    }

    private Optional<WaitingStatement> first(boolean aside, Instant now) {
      Comparator<WaitingStatement> order =
          aside
              ? Comparator.comparing(WaitingStatement::nextTry)
              : Comparator.comparing(WaitingStatement::madeAt)
                  .thenComparing(WaitingStatement::part);
      return kept.stream()
          .filter(one -> one.isAside() == aside)
          .min(order)
          .filter(one -> !one.nextTry().isAfter(now));
    }

    @Override
    public Optional<WaitingStatement> find(String id) {
      return kept.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<WaitingStatement> listOf(String account) {
      return kept.stream().filter(one -> one.accountId().equals(account)).toList();
    }

    @Override
    public List<WaitingStatement> list(boolean aside, int most) {
      return kept.stream().filter(one -> one.isAside() == aside).limit(most).toList();
    }

    @Override
    public long count(boolean aside) {
      return kept.stream().filter(one -> one.isAside() == aside).count();
    }

    @Override
    public void remove(String id) {
      kept.removeIf(one -> one.id().equals(id));
    }

    @Override
    public void removeAll(String account) {
      kept.removeIf(one -> one.accountId().equals(account));
    }
  }

  /** What learners did. */
  static final class Steps implements LearningSteps {
    private final List<LearningStep> kept = new ArrayList<>();

    @Override
    public boolean hold(String account) {
      return true;
    }

    @Override
    public List<LearningStep> list(LearningStep.Place place) {
      return kept.stream()
          .filter(step -> step.accountId().equals(place.account()))
          .filter(step -> step.partnershipId().equals(place.partnership()))
          .filter(step -> step.module().equals(place.module()))
          .toList();
    }

    @Override
    public List<LearningStep> listOf(String account) {
      return kept.stream().filter(step -> step.accountId().equals(account)).toList();
    }

    @Override
    public List<LearningStep> listIn(String partnership) {
      return kept.stream().filter(step -> step.partnershipId().equals(partnership)).toList();
    }

    @Override
    public void add(LearningStep step) {
      kept.add(step);
    }

    @Override
    public void removeAll(String account) {
      kept.removeIf(step -> step.accountId().equals(account));
    }
  }
}
