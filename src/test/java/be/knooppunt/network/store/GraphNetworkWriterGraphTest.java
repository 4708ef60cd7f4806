package be.knooppunt.network.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.Samples;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing: one transaction, one record per identifier, every change logged. */
@ExtendWith(GraphExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class GraphNetworkWriterGraphTest {
  private final LoadedGraph loaded;

  GraphNetworkWriterGraphTest(GraphStore graph) {
    loaded = LoadedGraph.in(graph);
  }

  @BeforeEach
  void asShipped() {
    loaded.writer().write(Samples.content("roeselare", true), LoadedGraph.occasion("as shipped"));
  }

  private NetworkContent read(String partnership) {
    return loaded
        .reader()
        .load(Optional.of(new PartnershipId(partnership)))
        .orElseThrow()
        .content();
  }

  @Test
  void aSecondWriteRaisesTheVersionAndKeepsOneRecordPerIdentifier() {
    List<Map<String, Object>> before = loaded.counts();
    long version = loaded.reader().version().value();
    loaded.writer().write(Samples.content("roeselare", true), LoadedGraph.occasion("again"));
    assertEquals(version + 1, loaded.reader().version().value());
    assertEquals(before, loaded.counts());
    for (Map<String, Object> row : before) {
      assertEquals(row.get("records"), row.get("ids"), row::toString);
    }
  }

  private static NetworkContent with(
      NetworkContent content, List<Organisation> organisations, List<Service> services) {
    return new NetworkContent(
        content.partnership(),
        organisations,
        services,
        content.mandates(),
        content.paths(),
        content.categoryPaths(),
        content.ties(),
        content.members(),
        content.placements(),
        content.outside());
  }

  @Test
  void aRecordThatIsWrittenAgainIsReplacedWhole() {
    NetworkContent shipped = Samples.content("roeselare", true);
    ServiceId id = new ServiceId("R-S16");
    Service other =
        DrawnNetwork.of("R-S16")
            .offeredBy("R-S16", "R-CAW", "R-KLUS")
            .covers("R-S16", "MOBILITY")
            .serves("R-S16", "HOMELESS")
            .in("R-S16", "36015", "46021")
            .network()
            .getService(id);
    List<Service> services =
        shipped.services().stream().map(s -> s.id().equals(id) ? other : s).toList();
    loaded
        .writer()
        .write(with(shipped, shipped.organisations(), services), LoadedGraph.occasion("replaced"));
    assertEquals(new HashSet<>(services), new HashSet<>(read("roeselare").services()));
  }

  @Test
  void aNameWithAnAtSignIsReadAsItWasWritten() {
    NetworkContent shipped = Samples.content("roeselare", true);
    Organisation first = shipped.organisations().get(0);
    Organisation renamed =
        new Organisation(
            first.id(),
            List.of(new DatedName("Werk@Wijk", Validity.ALWAYS)),
            first.kboNumber(),
            first.sector(),
            first.lens(),
            first.website(),
            first.phone(),
            first.email(),
            first.note(),
            first.provenance(),
            first.validity());
    List<Organisation> organisations =
        shipped.organisations().stream().map(o -> o.equals(first) ? renamed : o).toList();
    loaded
        .writer()
        .write(with(shipped, organisations, shipped.services()), LoadedGraph.occasion("renamed"));
    assertEquals(new HashSet<>(organisations), new HashSet<>(read("roeselare").organisations()));
  }

  private static <T> Stream<String> told(String entity, List<T> records, Function<T, String> id) {
    return records.stream().map(record -> entity + " " + id.apply(record));
  }

  @Test
  void everyRecordThatIsWrittenIsLoggedOnce() {
    NetworkContent content = Samples.content("roeselare", true);
    loaded.writer().write(content, LoadedGraph.occasion("unchanged"));
    assertEquals(List.of(), loaded.ask("changes-of-batch", Map.of("batch", "unchanged")));
    GraphExtension.empty(loaded.graph());
    loaded.load();
    String batch =
        String.valueOf(
            loaded
                .ask("batch-of-partnership", Map.of("partnership", "roeselare"))
                .get(0)
                .get("batch"));
    List<Map<String, Object>> changes = loaded.ask("changes-of-batch", Map.of("batch", batch));
    List<String> expected =
        Stream.of(
                Stream.of("Partnership roeselare"),
                told("Organisation", content.organisations(), o -> o.id().value()),
                told("Service", content.services(), s -> s.id().value()),
                told("Mandate", content.mandates(), m -> m.id().value()),
                told("ReferralPath", content.paths(), p -> p.id().value()),
                told("CategoryPath", content.categoryPaths(), p -> p.id().value()),
                told("Tie", content.ties(), t -> t.id()),
                told("Membership", content.members(), m -> "roeselare/" + m.organisation().value()),
                told("Placement", content.placements(), p -> "roeselare/" + p.service().value()))
            .flatMap(part -> part)
            .sorted()
            .toList();
    assertEquals(
        expected,
        changes.stream().map(c -> c.get("entity") + " " + c.get("entityId")).sorted().toList());
    for (Map<String, Object> change : changes) {
      assertEquals("samples", change.get("actorId"));
      assertEquals("Sample network", change.get("reason"));
      assertEquals("CREATED", change.get("action"));
      ZonedDateTime at = assertInstanceOf(ZonedDateTime.class, change.get("at"));
      assertEquals(LoadedGraph.FIRST_START, at.toInstant());
      String after = String.valueOf(change.get("after"));
      String id = String.valueOf(change.get("entityId")).replaceFirst(".*/", "");
      assertTrue(after.contains(":\"" + id + "\""), after);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // a broken occasion is how the write fails halfway
  void aWriteThatFailsLeavesNothingBehind() {
    List<Map<String, Object>> before = loaded.counts();
    long version = loaded.reader().version().value();
    NetworkContent drawn = DrawnNetwork.of("x -WARM-> y").content();
    NetworkContent content =
        new NetworkContent(
            Optional.of(
                new Partnership(
                    new PartnershipId("half"),
                    "Half",
                    null,
                    List.of(),
                    null,
                    List.of(),
                    Validity.ALWAYS)),
            drawn.organisations(),
            drawn.services(),
            drawn.mandates(),
            drawn.paths(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of());
    Occasion broken = new Occasion(null, LoadedGraph.FIRST_START, "half", "A test");
    assertThrows(RuntimeException.class, () -> loaded.writer().write(content, broken));
    assertEquals(version, loaded.reader().version().value());
    assertEquals(before, loaded.counts());
    assertEquals(List.of(), loaded.ask("changes-of-batch", Map.of("batch", "half")));
    loaded.writer().write(content, LoadedGraph.occasion("whole"));
    assertEquals(2, read("half").services().size(), "the same content is taken in afterwards");
  }
}
