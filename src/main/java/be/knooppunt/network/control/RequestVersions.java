package be.knooppunt.network.control;

import be.knooppunt.network.entity.NetworkVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the version of the graph for the length of one request, so that a page of hundreds of
 * labels asks for it once. Outside a request nothing is remembered. Whoever writes makes it forget.
 */
@ApplicationScoped
public class RequestVersions {
  /** The version one request was answered from; empty until it is asked for. */
  @RequestScoped
  public static class Seen {
    private @Nullable NetworkVersion version;

    Optional<NetworkVersion> find() {
      return Optional.ofNullable(version);
    }

    void put(@Nullable NetworkVersion next) {
      version = next;
    }
  }

  private Supplier<Optional<Seen>> current = this::ofContainer;

  @Inject private BeanManager beans;
  @Inject private Seen seen;

  /** For the container. */
  protected RequestVersions() {}

  /**
   * Remembers elsewhere than in the container.
   *
   * @param current the memory of the request that runs now; empty outside a request
   */
  public RequestVersions(Supplier<Optional<Seen>> current) {
    this.current = current;
  }

  /** Remembers nothing: every question is put to the graph. */
  public static RequestVersions none() {
    return new RequestVersions(Optional::empty);
  }

  private Optional<Seen> ofContainer() {
    try {
      beans.getContext(RequestScoped.class);
      return Optional.of(seen);
    } catch (ContextNotActiveException e) {
      return Optional.empty(); // a thread that works for no request
    }
  }

  /** The version this request has seen; asked now when it has seen none. */
  NetworkVersion get(Supplier<NetworkVersion> graph) {
    return current.get().flatMap(Seen::find).orElseGet(() -> askAgain(graph));
  }

  /** The version of this moment, remembered for the rest of the request. */
  NetworkVersion askAgain(Supplier<NetworkVersion> graph) {
    NetworkVersion now = graph.get();
    current.get().ifPresent(memory -> memory.put(now));
    return now;
  }

  /** Forgets, because this request has written or is about to look again. */
  public void forget() {
    current.get().ifPresent(memory -> memory.put(null));
  }
}
