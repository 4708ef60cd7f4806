package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddMandate;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddPath;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddTie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a scenario names what it adds itself: {@code *1}, {@code *2} … in the order of adding. */
final class ScenarioNames {
  private static final Pattern FORM = Pattern.compile("\\*[1-9][0-9]?");

  private ScenarioNames() {}

  static boolean isNew(String name) {
    return FORM.matcher(name).matches();
  }

  static String name(int number) {
    return "*" + number;
  }

  /** Tells whether later changes can name what this one adds. */
  static boolean adds(ScenarioChange change) {
    return change instanceof AddOrganisation || change instanceof AddService;
  }

  static Scenario without(Scenario scenario, int place) {
    Map<String, String> names = new HashMap<>();
    List<ScenarioChange> kept = new ArrayList<>();
    int before = 0;
    int after = 0;
    for (int i = 0; i < scenario.changes().size(); i++) {
      ScenarioChange change = scenario.changes().get(i);
      Optional<ScenarioChange> renamed = i == place ? Optional.empty() : renamed(change, names);
      renamed.ifPresent(kept::add);
      if (adds(change)) {
        before++;
        if (renamed.isPresent()) {
          names.put(name(before), name(++after));
        }
      }
    }
    return new Scenario(kept);
  }

  /** A change with other names for what was added; empty when it names what is gone. */
  private static Optional<ScenarioChange> renamed(
      ScenarioChange change, Map<String, String> names) {
    if (change instanceof AddService add) {
      return now(add.organisation(), names)
          .map(
              o ->
                  new AddService(
                      o, add.type(), add.covers(), add.serves(), add.places(), add.name()));
    } else if (change instanceof AddMandate add) {
      return now(add.organisation(), names)
          .map(o -> new AddMandate(o, add.function(), add.over(), add.groups(), add.places()));
    } else if (change instanceof AddPath add) {
      return now(add.from(), names)
          .flatMap(from -> now(add.to(), names).map(to -> new AddPath(from, to, add.handover())));
    } else if (change instanceof AddTie add) {
      return now(add.a(), names)
          .flatMap(a -> now(add.b(), names).map(b -> new AddTie(a, b, add.type())));
    }
    return Optional.of(change);
  }

  private static Optional<String> now(String name, Map<String, String> names) {
    return isNew(name) ? Optional.ofNullable(names.get(name)) : Optional.of(name);
  }
}
