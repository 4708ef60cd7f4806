package be.knooppunt.people.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.people.control.ChooseSharing.Chosen;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.AuditEntry;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.people.entity.Sharing;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.MemorySharing;
import be.knooppunt.testing.SetClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may choose what a partnership shares, and what is kept of it. */
class ChooseSharingTest {
  private static final class MemoryAudit implements AuditStore {
    private final List<AuditEntry> all = new ArrayList<>();

    @Override
    public void add(AuditEntry entry) {
      all.add(entry);
    }

    @Override
    public List<AuditEntry> list(@Nullable String after, int most) {
      return all;
    }
  }

  /** One partnership. */
  private record OneKnown() implements KnownPartnerships {
    @Override
    public List<Named> list() {
      return List.of(new Named("here", "Hier"));
    }

    @Override
    public Optional<Named> find(String partnership) {
      return list().stream().filter(one -> one.id().equals(partnership)).findFirst();
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

  private final MemoryPeople people = new MemoryPeople();
  private final MemorySharing store = new MemorySharing();
  private final MemoryAudit log = new MemoryAudit();
  private final SetClock clock = new SetClock();
  private final KnownSharing known = new KnownSharing(store, clock);

  private ChooseSharing by(CurrentRights rights) {
    return new ChooseSharing(
        new KeepSharing(store, new Audit(log, clock), clock), known, new OneKnown(), rights);
  }

  private ChooseSharing by(Role role) {
    return by(people.rightsOf(people.join(role.name(), Grant.in("here", role))));
  }

  private static Problem.Kind refused(Runnable tried) {
    return assertThrows(Problem.class, tried::run).kind();
  }

  @Test
  void aCoordinatorChoosesAndTakesItBack() {
    Account an = people.join("an", Grant.in("here", Role.COORDINATOR));
    ChooseSharing choose = by(people.rightsOf(an));
    assertEquals(Chosen.NEVER, choose.read("here"));
    Chosen first = choose.choose("here", Sharing.NOTHING, 0);
    assertEquals(Sharing.NOTHING, known.of("here"));
    assertEquals(Optional.of(clock.instant()), first.since());
    assertEquals(Optional.of(an.id()), first.by());
    clock.pass(Duration.ofDays(1));
    Chosen second = choose.choose("here", Sharing.MAP, first.version());
    assertEquals(Sharing.MAP, known.of("here"));
    assertEquals(second, choose.read("here"));
    assertEquals(second, choose.choose("here", Sharing.MAP, second.version()), "nothing to do");
    assertEquals(
        List.of("here NOTHING", "here MAP"),
        log.list(null, 9).stream().map(e -> e.subject() + " " + e.detail()).toList());
  }

  @Test
  void whoDidNotSeeTheLastChoiceIsToldSo() {
    ChooseSharing choose = by(Role.COORDINATOR);
    choose.choose("here", Sharing.FIGURES, 0);
    assertEquals(
        Problem.Kind.PRECONDITION_FAILED, refused(() -> choose.choose("here", Sharing.NOTHING, 0)));
    assertEquals(Sharing.FIGURES, known.of("here"));
  }

  @Test
  void nobodyElseChooses() {
    for (Role role : List.of(Role.READER, Role.FRONTLINE_WORKER)) {
      assertEquals(
          Problem.Kind.FORBIDDEN, refused(() -> by(role).choose("here", Sharing.NOTHING, 0)));
    }
    assertEquals(
        Problem.Kind.UNAUTHENTICATED,
        refused(() -> by(people.visitor()).choose("here", Sharing.NOTHING, 0)));
    assertEquals(
        Problem.Kind.FORBIDDEN, refused(() -> by(Role.COORDINATOR).choose("x", Sharing.MAP, 0)));
    Account admin = people.join("admin", Grant.administrator());
    assertEquals(
        Problem.Kind.UNKNOWN,
        refused(() -> by(people.rightsOf(admin)).choose("x", Sharing.NOTHING, 0)));
  }
}
