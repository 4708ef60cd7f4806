package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.LinkAnswer;
import be.knooppunt.people.control.LinkStore;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What links need, kept in memory. */
final class LinkFakes {
  private LinkFakes() {}

  /** Links; a closed one is gone. */
  static final class MemoryLinks implements LinkStore {
    final Map<String, OneTimeLink> links = new LinkedHashMap<>();
    final Set<String> used = new HashSet<>();

    @Override
    public void add(OneTimeLink link) {
      links.put(link.id(), link);
    }

    @Override
    public Optional<OneTimeLink> find(String id) {
      return Optional.ofNullable(links.get(id));
    }

    @Override
    public Optional<OneTimeLink> findByHash(LinkKind kind, String tokenHash) {
      return links.values().stream()
          .filter(l -> l.kind() == kind && l.tokenHash().equals(tokenHash))
          .findFirst();
    }

    @Override
    public List<OneTimeLink> listOpen(LinkKind kind, Instant now) {
      return links.values().stream()
          .filter(l -> l.kind() == kind && l.isOpen(now) && !used.contains(l.id()))
          .toList();
    }

    @Override
    public boolean use(String id, Instant now) {
      return Objects.requireNonNull(links.get(id)).isOpen(now) && used.add(id);
    }

    @Override
    public boolean reopen(String id) {
      return used.remove(id);
    }

    @Override
    public boolean close(String id, Instant now) {
      return links.remove(id) != null;
    }

    @Override
    public void closeAll(LinkKind kind, String data, Instant now) {
      links.values().removeIf(l -> l.kind() == kind && l.data().equals(data));
    }

    @Override
    public void closeAllBy(LinkKind kind, String createdBy, Instant now) {
      links
          .values()
          .removeIf(l -> l.kind() == kind && l.createdBy().equals(Optional.of(createdBy)));
    }
  }

  /** Answers; the next one can be lost, as when the program is stopped. */
  static final class MemoryAnswers implements LinkAnswers {
    final Map<String, LinkAnswer> answers = new HashMap<>();
    boolean isStopped;

    @Override
    public Optional<LinkAnswer> find(String linkId) {
      return Optional.ofNullable(answers.get(linkId));
    }

    @Override
    public void keep(LinkAnswer answer) {
      if (isStopped) {
        isStopped = false;
        throw new IllegalStateException("stopped");
      }
      answers.putIfAbsent(answer.linkId(), answer);
    }
  }
}
