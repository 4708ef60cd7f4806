package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.ServiceId;
import java.util.List;

/**
 * A life domain that services help with while nobody declared it as a need. No gap: only a question
 * to the partnership whether it belongs on its list.
 */
public record NotDeclared(String domain, List<ServiceId> services) {
  /** Keeps its own copy. */
  public NotDeclared {
    services = List.copyOf(services);
  }
}
