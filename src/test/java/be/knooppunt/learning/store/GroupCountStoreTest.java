package be.knooppunt.learning.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.group.CountGroup;
import be.knooppunt.learning.control.group.ReadGroup;
import be.knooppunt.learning.control.progress.GroupCounts;
import be.knooppunt.learning.entity.progress.GroupCount;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.SetClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of a group, when two portals work it out at the same moment. */
@ParameterizedClass
@EnumSource(Database.class)
class GroupCountStoreTest {
  private static final String HERE = "roeselare";

  private final EntityManagerFactory factory;
  private final MemoryPeople people = new MemoryPeople();
  private final SetClock clock = new SetClock();

  GroupCountStoreTest(Database database) {
    factory = database.entities();
  }

  /** Counts of a portal that finds none of this month, just as the other one does. */
  private record LookedTogether(GroupCounts kept, AtomicBoolean looked, CyclicBarrier both)
      implements GroupCounts {
    @Override
    public List<GroupCount> list(String partnership, LocalDate firstDay) {
      List<GroupCount> found = kept.list(partnership, firstDay);
      if (!looked.getAndSet(true)) {
        try {
          both.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
          throw new IllegalStateException(e);
        }
      }
      return found;
    }

    @Override
    public void add(List<GroupCount> counts) {
      kept.add(counts);
    }

    @Override
    public void forgetBefore(String partnership, LocalDate day) {
      kept.forgetBefore(partnership, day);
    }
  }

  /** The transaction that the container would begin. */
  private final class Portal extends CountGroup {
    private final Account coordinator;
    private final CyclicBarrier both;
    private final AtomicBoolean looked = new AtomicBoolean();

    Portal(Account coordinator, CyclicBarrier both) {
      this.coordinator = coordinator;
      this.both = both;
    }

    @Override
    public List<GroupCount> read(String partnership) {
      try (EntityManager entities = factory.createEntityManager()) {
        entities.getTransaction().begin();
        List<GroupCount> told =
            new CountGroup(
                    new CountGroup.Kept(
                        new LookedTogether(new JpaGroupCounts(entities), looked, both),
                        new JpaLearningSteps(entities),
                        new JpaCertificates(entities)),
                    people.assignments(),
                    new ModuleLibrary(),
                    people.rightsOf(coordinator),
                    clock)
                .read(partnership);
        entities.getTransaction().commit();
        return told;
      }
    }
  }

  private static List<String> names(List<GroupCount> told) {
    return told.stream().map(count -> count.module().text()).toList();
  }

  @Test
  void bothTellTheSame() throws Exception {
    Account coordinator = people.join("coordinator", Grant.in(HERE, Role.COORDINATOR));
    CyclicBarrier both = new CyclicBarrier(2);
    ReadGroup one = new ReadGroup(new Portal(coordinator, both));
    ReadGroup other = new ReadGroup(new Portal(coordinator, both));
    CompletableFuture<List<GroupCount>> beside =
        CompletableFuture.supplyAsync(() -> other.read(HERE));
    List<String> told = names(one.read(HERE));
    assertFalse(told.isEmpty());
    assertEquals(told, names(beside.get(30, TimeUnit.SECONDS)));
  }
}
