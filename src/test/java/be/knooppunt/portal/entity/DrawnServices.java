package be.knooppunt.portal.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Networks of many services for tests of the map. */
final class DrawnServices {
  private DrawnServices() {}

  /** Services s0000, s0001 … spread unevenly over municipalities, sectors and organisations. */
  static Network network(int services, int municipalities, boolean stored) {
    Random random = new Random(services);
    DrawnNetwork drawn = DrawnNetwork.of();
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      String id = id(i);
      int place = Math.min((int) (-Math.log(1 - random.nextDouble()) * 4), municipalities - 1);
      drawn.draw(id).in(id, "M" + place).at("o" + random.nextInt(services / 3 + 1), id);
      if (i > 0) {
        drawn.draw(id + " -WARM-> " + id(random.nextInt(i)));
      }
      if (stored) {
        double x = random.nextInt(10) / 10.0;
        placements.add(new Placement(new ServiceId(id), 1000 + i, x, random.nextDouble()));
      }
    }
    NetworkContent content = drawn.content();
    List<Service> inSectors =
        content.services().stream()
            .map(s -> inSector(s, 1 + Math.floorMod(s.id().value().hashCode(), 9)))
            .toList();
    return network(content, inSectors, placements);
  }

  static Network network(
      NetworkContent content, List<Service> services, List<Placement> placements) {
    return new Network(
        new NetworkVersion(1),
        Reference.NONE,
        new NetworkContent(
            Optional.empty(),
            content.organisations(),
            services,
            List.of(),
            content.paths(),
            List.of(),
            List.of(),
            List.of(),
            placements,
            Set.of()));
  }

  static String id(int number) {
    return String.format("s%04d", number);
  }

  static Service inSector(Service s, int digit) {
    return new Service(
        s.id(),
        s.organisations(),
        s.name(),
        s.shortName(),
        s.description(),
        s.type(),
        digit,
        s.line(),
        s.frontDoor(),
        s.channels(),
        s.languages(),
        s.contact(),
        s.documents(),
        s.cost(),
        s.fromRung(),
        s.toRung(),
        s.waitingBand(),
        s.waitingMeasuredOn(),
        s.structural(),
        s.capacityState(),
        s.covers(),
        s.serves(),
        s.availableIn(),
        s.thresholds(),
        s.note(),
        s.provenance(),
        s.validity());
  }
}
