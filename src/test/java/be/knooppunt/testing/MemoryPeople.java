package be.knooppunt.testing;

import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.people.control.KnownSharing;
import be.knooppunt.people.control.RoleAssignments;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Rights;
import be.knooppunt.people.entity.RoleAssignment;
import be.knooppunt.people.entity.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts and roles, kept in memory. */
public final class MemoryPeople {
  private static final Instant MADE = Instant.parse("2026-01-01T09:00:00Z");

  private final MemoryAccounts accounts = new MemoryAccounts();
  private final MemoryRoles assignments = new MemoryRoles();

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** Their roles. */
  public RoleAssignments assignments() {
    return assignments;
  }

  /** Makes an account with roles. */
  public Account join(String name, Grant... grants) {
    Account account = Account.chosen(name, "hash", MADE);
    accounts.add(account);
    for (Grant grant : grants) {
      assignments.add(new RoleAssignment(account.id(), grant, MADE));
    }
    return account;
  }

  /** The rights of somebody who signed in. */
  public CurrentRights rightsOf(Account account) {
    SignedIn signedIn =
        new SignedIn(
            account.id(),
            account.signInName(),
            false,
            Rights.of(assignments.listOf(account.id())),
            "session");
    return new CurrentRights(() -> Optional.of(signedIn), new NoRegions(), sharing());
  }

  /** Partnerships that all share their map. */
  private static KnownSharing sharing() {
    return new KnownSharing(new MemorySharing(), new SetClock());
  }

  /** Partnerships without a region. */
  private static final class NoRegions implements KnownPartnerships {
    @Override
    public List<Named> list() {
      return List.of();
    }

    @Override
    public Optional<Named> find(String partnership) {
      return Optional.empty();
    }

    @Override
    public List<Named> listOrganisations(String partnership) {
      return List.of();
    }

    @Override
    public List<Named> listRegions() {
      return List.of();
    }

    @Override
    public List<String> listIn(String region) {
      return List.of();
    }
  }

  /** Nobody who signed in. */
  public CurrentRights visitor() {
    return new CurrentRights(Optional::empty, new NoRegions(), sharing());
  }

  private static final class MemoryAccounts implements Accounts {
    private final Map<String, Account> all = new LinkedHashMap<>();

    @Override
    public Optional<Account> find(String id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Account> findByName(String signInName) {
      return all.values().stream().filter(a -> a.signInName().equals(signInName)).findFirst();
    }

    @Override
    public Optional<Account> findByEmail(String email) {
      return all.values().stream().filter(a -> a.email().equals(Optional.of(email))).findFirst();
    }

    @Override
    public List<Account> listAll() {
      return List.copyOf(all.values());
    }

    @Override
    public boolean remove(String id) {
      return all.remove(id) != null;
    }

    @Override
    public boolean isEmpty() {
      return all.isEmpty();
    }

    @Override
    public void add(Account account) {
      all.put(account.id(), account);
    }
  }

  private static final class MemoryRoles implements RoleAssignments {
    private final List<RoleAssignment> all = new ArrayList<>();

    @Override
    public void add(RoleAssignment assignment) {
      all.add(assignment);
    }

    @Override
    public Optional<RoleAssignment> find(String id) {
      return all.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    @Override
    public List<RoleAssignment> listOf(String accountId) {
      return all.stream().filter(a -> a.accountId().equals(accountId)).toList();
    }

    @Override
    public List<RoleAssignment> listIn(String partnership) {
      return all.stream().filter(a -> partnership.equals(a.grant().partnership())).toList();
    }

    @Override
    public List<RoleAssignment> listAll() {
      return List.copyOf(all);
    }

    @Override
    public boolean remove(String id) {
      return all.removeIf(a -> a.id().equals(id));
    }
  }
}
