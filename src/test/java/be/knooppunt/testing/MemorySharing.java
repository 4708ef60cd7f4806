package be.knooppunt.testing;

import be.knooppunt.people.control.SharingChoices;
import be.knooppunt.people.entity.Sharing;
import be.knooppunt.people.entity.SharingChoice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What partnerships share, kept in memory; a database that can be away. */
public final class MemorySharing implements SharingChoices {
  private final Map<String, SharingChoice> all = new TreeMap<>();
  private int reads;
  private Optional<RuntimeException> trouble = Optional.empty();

  /** Lets a partnership choose. */
  public MemorySharing with(String partnership, Sharing choice) {
    all.put(partnership, new SharingChoice(partnership, choice, Instant.EPOCH, "account"));
    return this;
  }

  /** Fails from now on; empty to answer again. */
  public void fail(Optional<RuntimeException> with) {
    trouble = with;
  }

  /** How often all were asked for. */
  public int reads() {
    return reads;
  }

  @Override
  public List<SharingChoice> listAll() {
    reads++;
    trouble.ifPresent(
        thrown -> {
          throw thrown;
        });
    return List.copyOf(all.values());
  }

  @Override
  public Optional<SharingChoice> find(String partnership) {
    return Optional.ofNullable(all.get(partnership));
  }

  @Override
  public void add(SharingChoice choice) {
    all.put(choice.partnershipId(), choice);
  }
}
