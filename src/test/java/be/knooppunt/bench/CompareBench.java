package be.knooppunt.bench;

import be.knooppunt.compare.control.ComparePartnerships;
import be.knooppunt.compare.control.ComparisonJob;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.generator.GeneratedNetwork;
import be.knooppunt.generator.Size;
import be.knooppunt.network.control.NetworkStore;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Region;
import be.knooppunt.testing.Comparing;
import be.knooppunt.testing.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All reference regions of a network as large as Flanders beside each other. */
final class CompareBench implements Bench {
  private static final int AGAIN = 20;
  private static final int AT_ONCE = 10_000;

  /** A network that never changes, without a database. */
  private record Made(GeneratedNetwork network, ReferenceFacts facts) implements NetworkStore {
    @Override
    public NetworkVersion version() {
      return new NetworkVersion(1);
    }

    @Override
    public List<Partnership> listPartnerships() {
      return network.content().partnership().stream().toList();
    }

    @Override
    public Optional<VersionedContent> load(Optional<PartnershipId> partnership) {
      return Optional.of(new VersionedContent(version(), network.content()));
    }

    @Override
    public ReferenceFacts loadReferenceFacts() {
      return facts;
    }
  }

  @Override
  public String measure(Path folder) {
    GeneratedNetwork generated = Size.L.network();
    ReferenceFacts facts = generated.facts(Samples.tables());
    Networks networks = new Networks(new Made(generated, facts));
    ComparePartnerships compare = Comparing.of(networks, Runnable::run, AT_ONCE);
    List<ColumnChoice> regions =
        generated.regions().stream()
            .filter(region -> region.kind().equals("REFERENCE_REGION"))
            .map(Region::code)
            .map(ColumnChoice::ofRegion)
            .toList();
    ComparisonQuestion question =
        new ComparisonQuestion(
            regions,
            Relation.PATHS,
            Level.ORGANISATION,
            EvidenceFilter.ALL,
            LoadedSize.DAY,
            MeasureFilter.NONE);
    Times first = new Times();
    ComparisonJob job = first.of(() -> compare.ask(question, id -> true));
    Comparison comparison = job.comparison().orElseThrow();
    Times again = new Times();
    for (int i = 0; i < AGAIN; i++) {
      again.of(() -> compare.ask(question, id -> true).comparison().orElseThrow());
    }
    return "| regions | figures of each | first, ms | again, ms (median of "
        + AGAIN
        + ") |\n|--:|--:|--:|--:|\n| "
        + comparison.columns().size()
        + " | "
        + comparison.figures().size()
        + " | "
        + Times.show(first.median())
        + " | "
        + Times.show(again.median())
        + " |\n\nMost memory that this process ever used: "
        + Usage.of(ProcessHandle.current().pid()).mostMegabytes()
        + " MB.\n";
  }
}
