package be.knooppunt.portal.entity;

import be.knooppunt.network.entity.Service;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the services on the map are put together by. The word stands in the address; the key of a
 * cluster is a NIS or region code, the digit of a map sector, or an organisation.
 */
public enum Grouping {
  MUNICIPALITY("gemeente"),
  SECTOR("sector"),
  ORGANISATION("organisatie"),
  NONE("geen");

  /** Key of the services whose place is not known. */
  public static final String UNKNOWN = "onbekend";

  /** Key of the services that work in several places. */
  public static final String SEVERAL = "meer";

  private final String word;

  Grouping(String word) {
    this.word = word;
  }

  /** The word in the address. */
  public String word() {
    return word;
  }

  /** The grouping of a word in an address. */
  public static Optional<Grouping> of(String word) {
    return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst();
  }

  /** The key of the cluster that a service is in. */
  public String keyOf(Service service) {
    return switch (this) {
      case MUNICIPALITY ->
          switch (service.availableIn().size()) {
            case 0 -> UNKNOWN;
            case 1 -> service.availableIn().iterator().next();
            default -> SEVERAL;
          };
      case SECTOR -> String.valueOf(service.mapSector());
      case ORGANISATION -> service.organisation().value();
      case NONE -> service.id().value();
    };
  }
}
