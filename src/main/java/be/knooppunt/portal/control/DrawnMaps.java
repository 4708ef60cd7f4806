package be.knooppunt.portal.control;

import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The maps that were drawn last, as the bytes that are sent. A map of another version, day or
 * language is another map; the ones that nobody asked for longest make room.
 */
@ApplicationScoped
public class DrawnMaps {
  private static final int MOST_MAPS = 200;
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Map<Key, byte[]> maps = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * What a drawing depends on.
   *
   * @param question the filters as they stand in the address
   */
  public record Key(
      Optional<PartnershipId> partnership,
      NetworkVersion version,
      LocalDate today,
      String language,
      String question) {}

  /** The map of a key; drawn when it is not among the last ones. */
  public byte[] get(Key key, Supplier<byte[]> draw) {
    synchronized (maps) {
      byte[] known = maps.get(key);
      if (known != null) {
        return known;
      }
    }
    byte[] drawn = draw.get();
    synchronized (maps) {
      byte[] earlier = maps.put(key, drawn);
      size += drawn.length - (earlier == null ? 0 : earlier.length);
      Iterator<byte[]> oldest = maps.values().iterator();
      while (maps.size() > 1 && (maps.size() > MOST_MAPS || size > MOST_BYTES)) {
        size -= oldest.next().length;
        oldest.remove();
      }
    }
    return drawn;
  }
}
