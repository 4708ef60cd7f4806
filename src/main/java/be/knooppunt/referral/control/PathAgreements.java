package be.knooppunt.referral.control;

import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Said;
import be.knooppunt.referral.entity.Standing;
import be.knooppunt.referral.entity.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A path with what its sides said about it, as it stands in the graph now, and the one way to write
 * what a side says. Every such write is one batch, logged as a {@link Statement}.
 */
@ApplicationScoped
public class PathAgreements {
  private static final int LOOKED_BACK = 200;
  private static final int LONGEST_WORDS = 400;

  @Inject private MapRecords records;
  @Inject private ReadRecords reading;
  @Inject private EditMap edits;
  @Inject private Clock clock;

  /** For the container. */
  protected PathAgreements() {}

  /** Agreements in a store of records. */
  public PathAgreements(MapRecords records, ReadRecords reading, EditMap edits, Clock clock) {
    this.records = records;
    this.reading = reading;
    this.edits = edits;
    this.clock = clock;
  }

  /**
   * A path as it stands.
   *
   * @param version the version a write has to name
   */
  public record Current(ReferralPath path, long version, Fields fields, Standing standing) {}

  /** The key of a path. */
  public static RecordKey key(PathId id) {
    return new RecordKey(RecordKind.PATH, id.value());
  }

  /** A path that must be there. */
  public Current get(PathId id) {
    return find(id).orElseThrow(() -> Lookups.unknown("path", id.value()));
  }

  /** A path, when it is there. */
  public Optional<Current> find(PathId id) {
    return records
        .find(key(id))
        .flatMap(
            stored ->
                read(stored.key(), stored.fields())
                    .map(path -> new Current(path, stored.version(), stored.fields(), log(path))));
  }

  private Optional<ReferralPath> read(RecordKey key, Fields fields) {
    return reading.read(key, new WrittenFields(fields)) instanceof Reading.Taken taken
            && taken.record() instanceof ReferralPath path
        ? Optional.of(path)
        : Optional.empty();
  }

  private Standing log(ReferralPath path) {
    return Standing.of(path, records.listChanges(ChangeQuery.of(path.key(), LOOKED_BACK)));
  }

  /** What was said in a batch, when it was written. */
  public Optional<Statement> said(String batchId) {
    List<Change> written = records.listChanges(ChangeQuery.ofBatch(batchId, 1));
    return written.stream().flatMap(c -> Statement.parse(c.reason()).stream()).findFirst();
  }

  /** That a speaker says it today. */
  Said today(Speaker speaker) {
    return new Said(TimeSource.today(clock), speaker.role(), speaker.source());
  }

  /** Refuses what cannot be said of a path that stands so. */
  static void require(ReferralPath path, Statement.Kind kind) {
    if (!Agreement.isOpen(path.status(), kind)) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          "status",
          "Path " + path.id() + " is " + path.status() + ".",
          "Change the path itself first, or make a new one.");
    }
  }

  /**
   * Writes what a side said, once for each batch id.
   *
   * @param seen the version of the path that the speaker saw
   */
  EditMap.Saved write(
      ReferralPath after,
      long seen,
      Speaker speaker,
      Statement.Kind kind,
      String words,
      String batchId) {
    String kept = speaker.source().map(source -> join(source, words)).orElse(words.strip());
    Statement statement =
        new Statement(
            kind,
            speaker.side(),
            kept.length() > LONGEST_WORDS ? kept.substring(0, LONGEST_WORDS) : kept);
    return edits.save(
        List.of(Edit.change(after, seen)), speaker.author(), statement.text(), batchId);
  }

  /** Writes a path that is not there yet. */
  EditMap.Saved create(ReferralPath path, Speaker speaker, String words, String batchId) {
    Statement statement = new Statement(Statement.Kind.PROPOSE, speaker.side(), words.strip());
    Edit edit = Edit.create(path, speaker.author().partnership());
    return edits.save(List.of(edit), speaker.author(), statement.text(), batchId);
  }

  private static String join(String source, String words) {
    return words.isBlank() ? source : words.strip() + " (" + source + ")";
  }
}
