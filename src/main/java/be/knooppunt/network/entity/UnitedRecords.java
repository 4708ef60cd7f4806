package be.knooppunt.network.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The records of several networks as one list of each kind; what several of them have is once. */
public record UnitedRecords(List<Network> networks) {
  /** Keeps its own copy. */
  public UnitedRecords {
    networks = List.copyOf(networks);
  }

  /** The records of one kind, each as the first network has it. */
  public <T extends MapRecord> List<T> of(Function<Network, ? extends Collection<T>> kind) {
    Map<RecordKey, T> found = new LinkedHashMap<>();
    networks.forEach(one -> kind.apply(one).forEach(r -> found.putIfAbsent(r.key(), r)));
    return List.copyOf(found.values());
  }
}
