package be.knooppunt.referral.control;

import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.referral.control.PathAgreements.Current;
import be.knooppunt.referral.entity.Agreement;
import be.knooppunt.referral.entity.Statement.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets a side say what about a path has to be different. */
@ApplicationScoped
public class AmendPath {
  /** What a side can say otherwise: how people are handed over, not from whom to whom. */
  public static final Set<String> TERMS =
      Set.of(
          "handover",
          "feedback",
          "consent",
          "documents",
          "onlyForDomains",
          "onlyForGroups",
          "firstContactBand",
          "note");

  @Inject private PathAgreements agreements;
  @Inject private ReadRecords reading;

  /** For the container. */
  protected AmendPath() {}

  /** Amends paths of a store. */
  public AmendPath(PathAgreements agreements, ReadRecords reading) {
    this.agreements = agreements;
    this.reading = reading;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** Written; when nothing was different, the side has confirmed the path as it was. */
    record Written(Saved saved, Kind kind) implements Outcome {}

    /** Nothing was written: these fields have to be mended. */
    record Refused(List<FieldProblem> problems) implements Outcome {}
  }

  /**
   * Amends.
   *
   * @param seen the version of the path that was looked at
   * @param terms the {@link #TERMS} that were filled in; an empty value takes a field away
   * @param batchId the same id is written once only
   * @throws be.knooppunt.network.control.EditConflict when the path was changed since
   */
  public Outcome amend(
      PathId id, long seen, Speaker speaker, Map<String, Object> terms, String batchId) {
    Current current = agreements.get(id);
    PathAgreements.require(current.path(), Kind.AMEND);
    Fields wanted = current.fields();
    for (Map.Entry<String, Object> term : terms.entrySet()) {
      if (!TERMS.contains(term.getKey())) {
        throw new IllegalArgumentException("No term of a path: " + term.getKey());
      }
      wanted = wanted.with(term.getKey(), term.getValue());
    }
    Reading read = reading.read(PathAgreements.key(id), new WrittenFields(wanted));
    if (read instanceof Reading.Refused refused) {
      return new Outcome.Refused(refused.problems());
    }
    ReferralPath path = (ReferralPath) ((Reading.Taken) read).record();
    boolean isSame = Agreement.sameTerms(current.path(), path);
    Kind kind = isSame ? Kind.CONFIRM : Kind.AMEND;
    ReferralPath after =
        isSame
            ? Agreement.confirm(
                current.path(), speaker.side(), agreements.today(speaker), current.standing())
            : Agreement.amend(current.path(), path, speaker.side(), agreements.today(speaker));
    return new Outcome.Written(agreements.write(after, seen, speaker, kind, "", batchId), kind);
  }
}
