package be.knooppunt.people.control;

import be.knooppunt.people.control.ChooseSharing.Chosen;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.Sharing;
import be.knooppunt.people.entity.SharingChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Keeps a choice of {@link ChooseSharing} with its line in the audit log, in one transaction. */
@ApplicationScoped
public class KeepSharing {
  @Inject private SharingChoices choices;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** For the container. */
  protected KeepSharing() {}

  /** Keeps choices in a store. */
  public KeepSharing(SharingChoices choices, Audit audit, Clock clock) {
    this.choices = choices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a partnership chose. */
  @Transactional
  public Chosen read(String partnership) {
    return choices.find(partnership).map(Chosen::of).orElse(Chosen.NEVER);
  }

  /** Keeps another choice, when the one that was seen still holds. */
  @Transactional
  public Chosen keep(String partnership, Sharing choice, int seen, String account) {
    Optional<SharingChoice> now = choices.find(partnership);
    if (now.map(SharingChoice::version).orElse(0) != seen) {
      throw ChooseSharing.changedMeanwhile();
    }
    if (now.map(SharingChoice::choice).orElse(Sharing.MAP) == choice) {
      return now.map(Chosen::of).orElse(Chosen.NEVER);
    }
    SharingChoice kept =
        now.orElseGet(() -> new SharingChoice(partnership, choice, clock.instant(), account));
    if (now.isPresent()) {
      kept.choose(choice, clock.instant(), account);
    } else {
      choices.add(kept);
    }
    audit.tell(account, AuditAction.SHARING_CHOSEN, partnership, choice.name());
    return Chosen.of(kept);
  }
}
