package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddMandate;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddOrganisation;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddPath;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddService;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.AddTie;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.EndProject;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.Remove;
import be.knooppunt.gaps.entity.whatif.ScenarioChange.UseWish;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scenario as the parameters of an address, in the order of its changes: short enough to send to
 * somebody, readable enough to see what it does. The table stands in {@code src/docs/what-if.md}.
 */
public final class ScenarioText {
  private static final int LONGEST_NAME = 100;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** The kinds that can be removed, by their word. */
  private static final Map<String, RecordKind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("organisatie", RecordKind.ORGANISATION);
    KINDS.put("dienst", RecordKind.SERVICE);
    KINDS.put("mandaat", RecordKind.MANDATE);
    KINDS.put("route", RecordKind.PATH);
    KINDS.put("band", RecordKind.TIE);
  }

  private ScenarioText() {}

  /** A parameter of an address, not encoded. */
  public record Parameter(String name, String value) {}

  /** The names of the parameters that are changes. */
  public static final List<String> NAMES =
      List.of("stop", "weg", "organisatie", "dienst", "mandaat", "pad", "band", "wens");

  /**
   * Reads the changes among parameters; others are passed over.
   *
   * @throws UnreadableChange when one of them cannot be read
   */
  public static Scenario read(List<Parameter> parameters) {
    List<ScenarioChange> changes = new ArrayList<>();
    int added = 0;
    for (Parameter parameter : parameters) {
      String value = parameter.value().strip();
      if (!NAMES.contains(parameter.name()) || value.isEmpty()) {
        continue;
      }
      ScenarioChange change = read(parameter.name(), value);
      checkNames(parameter, change, added);
      added += ScenarioNames.adds(change) ? 1 : 0;
      changes.add(change);
      if (changes.size() > Scenario.MOST_CHANGES) {
        throw new UnreadableChange(
            parameter.name(), value, "Give at most " + Scenario.MOST_CHANGES + " changes.");
      }
    }
    return new Scenario(changes);
  }

  private static void checkNames(Parameter parameter, ScenarioChange change, int added) {
    for (String name : named(change)) {
      if (ScenarioNames.isNew(name) && Integer.parseInt(name.substring(1)) > added) {
        throw new UnreadableChange(
            parameter.name(), parameter.value(), "Only what was added before can be named *1, *2.");
      }
    }
  }

  private static List<String> named(ScenarioChange change) {
    if (change instanceof AddService add) {
      return List.of(add.organisation());
    } else if (change instanceof AddMandate add) {
      return List.of(add.organisation());
    } else if (change instanceof AddPath add) {
      return List.of(add.from(), add.to());
    } else if (change instanceof AddTie add) {
      return List.of(add.a(), add.b());
    }
    return List.of();
  }

  private static ScenarioChange read(String name, String value) {
    return switch (name) {
      case "stop" -> stop(value);
      case "weg" -> remove(value);
      case "organisatie" -> organisation(value);
      case "dienst" -> service(value);
      case "mandaat" -> mandate(value);
      case "pad" -> path(value);
      case "band" -> tie(value);
      default -> new UseWish(new PathId(id(name, value, value, "Write the id of a path.")));
    };
  }

  private static ScenarioChange stop(String value) {
    String remedy = "Write a service, or a service and its last day: R-S3 or R-S3@2019-06-29.";
    int at = value.indexOf('@');
    String id = at < 0 ? value : value.substring(0, at);
    Optional<LocalDate> day = Optional.empty();
    if (at >= 0) {
      try {
        day = Optional.of(LocalDate.parse(value.substring(at + 1)));
      } catch (DateTimeException e) {
        throw new UnreadableChange("stop", value, remedy);
      }
    }
    return new EndProject(new ServiceId(id("stop", value, id, remedy)), day);
  }

  private static ScenarioChange remove(String value) {
    String remedy = "Write one of " + KINDS.keySet() + ", a colon and an id.";
    int colon = value.indexOf(':');
    RecordKind kind = colon < 0 ? null : KINDS.get(value.substring(0, colon));
    if (kind == null) {
      throw new UnreadableChange("weg", value, remedy);
    }
    return new Remove(new RecordKey(kind, id("weg", value, value.substring(colon + 1), remedy)));
  }

  private static ScenarioChange organisation(String value) {
    String remedy = "Write a sector, a colon and a name: WELFARE:New desk.";
    String[] parts = value.split(":", 2);
    if (parts.length < 2 || !CODE.matcher(parts[0]).matches()) {
      throw new UnreadableChange("organisatie", value, remedy);
    }
    return new AddOrganisation(parts[0], name("organisatie", value, parts[1], remedy));
  }

  private static ScenarioChange service(String value) {
    String remedy =
        "Write organisation:type:needs:groups:places:name, such as"
            + " R-CAW:DEBT_HELP:DEBT:LONE_PARENT:36015:Debt desk.";
    String[] parts = value.split(":", 6);
    if (parts.length < 6 || !CODE.matcher(parts[1]).matches() || parts[2].isEmpty()) {
      throw new UnreadableChange("dienst", value, remedy);
    }
    return new AddService(
        reference("dienst", value, parts[0], remedy),
        parts[1],
        codes("dienst", value, parts[2], remedy),
        codes("dienst", value, parts[3], remedy),
        codes("dienst", value, parts[4], remedy),
        name("dienst", value, parts[5], remedy));
  }

  private static ScenarioChange mandate(String value) {
    String remedy =
        "Write organisation:function:needs:groups:places, such as"
            + " R-CAW:ALLOCATION:DEBT:LONE_PARENT:36015.";
    String[] parts = value.split(":", 5);
    if (parts.length < 5 || !CODE.matcher(parts[1]).matches()) {
      throw new UnreadableChange("mandaat", value, remedy);
    }
    return new AddMandate(
        reference("mandaat", value, parts[0], remedy),
        parts[1],
        codes("mandaat", value, parts[2], remedy),
        codes("mandaat", value, parts[3], remedy),
        codes("mandaat", value, parts[4], remedy));
  }

  private static ScenarioChange path(String value) {
    String remedy = "Write sender>receiver:handover, such as R-S6>R-S12:WARM.";
    String[] ends = value.split("[>:]", -1);
    if (ends.length != 3 || value.indexOf('>') > value.indexOf(':')) {
      throw new UnreadableChange("pad", value, remedy);
    }
    Handover handover =
        Arrays.stream(Handover.values())
            .filter(one -> one.name().equals(ends[2]))
            .findFirst()
            .orElseThrow(() -> new UnreadableChange("pad", value, remedy));
    String from = reference("pad", value, ends[0], remedy);
    String to = reference("pad", value, ends[1], remedy);
    if (from.equals(to)) {
      throw new UnreadableChange("pad", value, "A path leads from one service to another.");
    }
    return new AddPath(from, to, handover);
  }

  private static ScenarioChange tie(String value) {
    String remedy = "Write organisation~organisation:type, such as R-CAW~R-VDAB:JOINT_CASE.";
    String[] ends = value.split("[~:]", -1);
    if (ends.length != 3 || !CODE.matcher(ends[2]).matches()) {
      throw new UnreadableChange("band", value, remedy);
    }
    String a = reference("band", value, ends[0], remedy);
    String b = reference("band", value, ends[1], remedy);
    if (a.equals(b)) {
      throw new UnreadableChange("band", value, "Two organisations work together.");
    }
    return new AddTie(a, b, ends[2]);
  }

  private static String id(String parameter, String value, String id, String remedy) {
    if (!Identifier.isWellFormed(id)) {
      throw new UnreadableChange(parameter, value, remedy);
    }
    return id;
  }

  private static String reference(String parameter, String value, String name, String remedy) {
    return ScenarioNames.isNew(name) ? name : id(parameter, value, name, remedy);
  }

  private static String name(String parameter, String value, String text, String remedy) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
      throw new UnreadableChange(parameter, value, remedy);
    }
    return name;
  }

  private static List<String> codes(String parameter, String value, String text, String remedy) {
    List<String> codes =
        Stream.of(text.split(",", -1)).filter(c -> !c.isEmpty()).distinct().toList();
    if (codes.stream().anyMatch(code -> !CODE.matcher(code).matches())) {
      throw new UnreadableChange(parameter, value, remedy);
    }
    return codes;
  }

  /** The parameters of a scenario; {@link #read} gives the same scenario back. */
  public static List<Parameter> write(Scenario scenario) {
    return scenario.changes().stream().map(ScenarioText::write).toList();
  }

  /** The parameter of one change. */
  public static Parameter write(ScenarioChange change) {
    if (change instanceof EndProject end) {
      return new Parameter(
          "stop", end.service().value() + end.lastDay().map(day -> "@" + day).orElse(""));
    } else if (change instanceof Remove remove) {
      return new Parameter("weg", word(remove.key().kind()) + ":" + remove.key().id());
    } else if (change instanceof AddOrganisation add) {
      return new Parameter("organisatie", add.sector() + ":" + add.name());
    } else if (change instanceof AddService add) {
      return new Parameter(
          "dienst",
          String.join(
              ":",
              add.organisation(),
              add.type(),
              String.join(",", add.covers()),
              String.join(",", add.serves()),
              String.join(",", add.places()),
              add.name()));
    } else if (change instanceof AddMandate add) {
      return new Parameter(
          "mandaat",
          String.join(
              ":",
              add.organisation(),
              add.function(),
              String.join(",", add.over()),
              String.join(",", add.groups()),
              String.join(",", add.places())));
    } else if (change instanceof AddPath add) {
      return new Parameter("pad", add.from() + ">" + add.to() + ":" + add.handover());
    } else if (change instanceof AddTie add) {
      return new Parameter("band", add.a() + "~" + add.b() + ":" + add.type());
    }
    return new Parameter("wens", ((UseWish) change).path().value());
  }

  /** A scenario as lines of text, to keep it. */
  static String lines(Scenario scenario) {
    return write(scenario).stream()
        .map(one -> one.name() + "=" + one.value())
        .collect(Collectors.joining("\n"));
  }

  /** The scenario of lines. */
  static Scenario ofLines(String lines) {
    return read(
        lines
            .lines()
            .map(line -> line.split("=", 2))
            .map(parts -> new Parameter(parts[0], parts[1]))
            .toList());
  }

  private static String word(RecordKind kind) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
