package be.knooppunt.testing;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Service.Threshold;
import be.knooppunt.network.entity.WaitingBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is drawn of a service so far. */
final class DrawnService {
  List<String> organisations;
  boolean frontDoor;
  boolean structural = true;
  List<String> languages = List.of();
  WaitingBand waiting = WaitingBand.UNKNOWN;
  CapacityState capacity = CapacityState.OPEN;
  Set<String> covers = Set.of();
  Set<String> serves = Set.of();
  Set<String> places = Set.of();
  final List<Threshold> thresholds = new ArrayList<>();

  DrawnService(String organisation) {
    organisations = List.of(organisation);
  }
}
