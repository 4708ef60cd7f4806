package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declared need for one group in one municipality, with the services that cover it.
 *
 * @param group null for everyone
 * @param municipality NIS code; null for the whole area of a partnership that named none
 * @param people how many people it is about; null when nobody counted them for this cell alone
 * @param services those that count, in the order of the network
 * @param lasting how many of them are there to stay
 */
public record CoveredCell(
    String need,
    @Nullable String group,
    @Nullable String municipality,
    @Nullable Integer people,
    List<ServiceId> services,
    int lasting) {

  /** Keeps its own copy. */
  public CoveredCell {
    services = services instanceof At ? services : List.copyOf(services);
  }

  /** How many services cover it. */
  public int depth() {
    return services.size();
  }

  /** How well it is met. */
  public CoverState state() {
    return CoverState.of(depth(), lasting);
  }

  /** Services by their positions; a cell of a large network shares the network's records. */
  static final class At extends AbstractList<ServiceId> {
    private final Network network;
    private final int[] positions;

    At(Network network, int[] positions) {
      this.network = network;
      this.positions = positions;
    }

    @Override
    public ServiceId get(int index) {
      return network.services().get(positions[index]).id();
    }

    @Override
    public int size() {
      return positions.length;
    }

    /** Not to be changed. */
    int[] positions() {
      return positions;
    }
  }
}
