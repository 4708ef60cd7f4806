package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.FreeSpot;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives what a new record of a scenario needs: an id, a sector, a place on the map. */
public interface Making {
  /** For what is only thought of: nothing of it is ever written. */
  Making THOUGHT = (kind, name, number) -> "wat-als-" + kind.plural().charAt(0) + number;

  /**
   * An id that nothing has.
   *
   * @param number counts the new records of the scenario from 1
   */
  String id(RecordKind kind, String name, int number);

  /** The digit of the map sector of a type of service. */
  default int mapSector(String type) {
    return 9;
  }

  /** A number and a spot that nothing has. */
  default Placement place(Service service, List<Placement> known) {
    Set<Integer> given = known.stream().map(Placement::number).collect(Collectors.toSet());
    int serial = 1;
    while (given.contains(number(service, serial))) {
      serial++;
    }
    FreeSpot spot = FreeSpot.among(known, service.mapSector());
    return new Placement(service.id(), number(service, serial), spot.x(), spot.y());
  }

  private static int number(Service service, int serial) {
    return Integer.parseInt(service.mapSector() + String.valueOf(serial));
  }
}
