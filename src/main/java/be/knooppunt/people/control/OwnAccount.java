package be.knooppunt.people.control;

import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditAction;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.people.entity.SignInSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that is kept of whoever asks, and the e-mail address that they may change. */
@ApplicationScoped
public class OwnAccount {
  @Inject private CurrentRights rights;
  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;
  @Inject private KnowSignedIn known;
  @Inject private Audit audit;
  @Inject private Instance<KeptElsewhere> elsewhere;

  /**
   * All that is kept.
   *
   * @param elsewhere what other components keep, by its name
   */
  public record Kept(
      Account account,
      List<RoleAssignment> assignments,
      List<SignInSession> sessions,
      Map<String, List<Map<String, String>>> elsewhere) {}

  /** What is kept, to show it. */
  @Transactional
  public Kept show() {
    String me = rights.requireAccountId();
    Map<String, List<Map<String, String>>> others = new TreeMap<>();
    elsewhere.forEach(one -> others.put(one.name(), one.list(me)));
    return new Kept(
        accounts.find(me).orElseThrow(), assignments.listOf(me), known.list(me), others);
  }

  /** What is kept, to take along. */
  @Transactional
  public Kept export() {
    Kept kept = show();
    audit.tell(kept.account().id(), AuditAction.DATA_EXPORTED, kept.account().id(), "");
    return kept;
  }

  /**
   * Keeps another e-mail address, or none when it is empty.
   *
   * @return false when it belongs to another account
   */
  @Transactional
  public boolean setEmail(String email) {
    String me = rights.requireAccountId();
    Optional<Account> other = email.isBlank() ? Optional.empty() : accounts.findByEmail(email);
    if (other.filter(account -> !account.id().equals(me)).isPresent()) {
      return false;
    }
    accounts.find(me).orElseThrow().setEmail(email);
    return true;
  }

  /** Keeps whether they want letters that remind, and in which language. */
  @Transactional
  public void setLetters(boolean wanted, String language) {
    accounts.find(rights.requireAccountId()).orElseThrow().setLetters(wanted, language);
  }

  /** Signs out in one place; false when it is not one of theirs. */
  @Transactional
  public boolean endSession(String id) {
    String me = rights.requireAccountId();
    boolean ended = known.end(me, id);
    if (ended) {
      audit.tell(me, AuditAction.SESSION_ENDED, me, "");
    }
    return ended;
  }
}
