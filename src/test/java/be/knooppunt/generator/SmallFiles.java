package be.knooppunt.generator;

import be.knooppunt.generator.SmallNetwork.Bundle;
import be.knooppunt.generator.SmallNetwork.Planted;
import be.knooppunt.generator.SmallNetwork.Way;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.ServiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes size S as three tables and its known answers. */
final class SmallFiles {
  private static final String END = "\r\n";

  private SmallFiles() {}

  static void write(SmallNetwork network, Path folder) throws IOException {
    Files.createDirectories(folder);
    NetworkContent content = network.generated().content();
    write(
        folder.resolve("organisations.csv"),
        "id,name,sector",
        content.organisations().stream()
            .map(o -> o.id() + "," + o.names().get(0).name() + "," + o.sector()));
    write(
        folder.resolve("services.csv"),
        "id,organisations,type,covers,serves,available_in,waiting,capacity,evidence,front_door",
        content.services().stream()
            .map(
                s ->
                    Stream.of(
                            s.id(),
                            several(s.organisations()),
                            s.type(),
                            several(s.covers()),
                            several(s.serves()),
                            several(s.availableIn()),
                            s.waitingBand(),
                            s.capacityState(),
                            s.provenance().evidence(),
                            s.frontDoor() ? 1 : 0)
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))));
    write(
        folder.resolve("referrals.csv"),
        "id,source,target,handover,status,evidence,only_for_domains,only_for_groups",
        content.paths().stream()
            .map(
                p ->
                    Stream.of(
                            p.id(),
                            p.from(),
                            p.to(),
                            p.handover(),
                            p.status(),
                            p.provenance().evidence(),
                            several(p.onlyForDomains()),
                            several(p.onlyForGroups()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))));
    Files.writeString(folder.resolve("expected.json"), IndentedJson.of(answers(network)));
  }

  private static void write(Path file, String header, Stream<String> lines) throws IOException {
    Files.writeString(
        file, Stream.concat(Stream.of(header), lines).collect(Collectors.joining(END, "", END)));
  }

  private static String several(Collection<?> values) {
    return values.stream().map(String::valueOf).sorted().collect(Collectors.joining("|"));
  }

  private static Map<String, Object> answers(SmallNetwork network) {
    Planted planted = network.planted();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seed", network.seed());
    all.put("need_nobody_covers", planted.needNobodyCovers());
    all.put("three_handovers", way(planted.threeHandovers()));
    Map<String, Object> blocked = new TreeMap<>();
    planted.blocked().forEach((block, way) -> blocked.put(block.name(), way(way)));
    all.put("blocked", blocked);
    all.put("one_for_three", bundle(planted.oneForThree()));
    all.put("one_for_two", bundle(planted.oneForTwo()));
    all.put("in_a_row", bundle(planted.inARow()));
    all.put("island", ids(planted.island()));
    all.put("isolated", ids(planted.isolated()));
    all.put("cut_service", planted.cutService().value());
    all.put("behind_cut", ids(planted.behindCut()));
    all.put("dead_ends", ids(planted.deadEnds()));
    all.put("orphans", ids(planted.orphans()));
    return all;
  }

  private static List<String> ids(Collection<ServiceId> services) {
    return services.stream().map(ServiceId::value).sorted().toList();
  }

  private static Map<String, Object> way(Way way) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("from", way.from().value());
    row.put("need", way.need());
    row.put("target", way.target().value());
    row.put("handovers", way.handovers());
    row.put("condition", way.condition());
    return row;
  }

  private static Map<String, Object> bundle(Bundle bundle) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("from", bundle.from().value());
    row.put("needs", bundle.needs());
    row.put("nearest", bundle.nearest().stream().map(ServiceId::value).toList());
    row.put("best", bundle.best().stream().map(ServiceId::value).toList());
    row.put("fewest", bundle.fewest());
    return row;
  }
}
