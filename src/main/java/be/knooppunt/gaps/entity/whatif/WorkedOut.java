package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import java.util.List;

/**
 * What a scenario does to a network.
 *
 * @param before the network as it is
 * @param after the network with the edits
 * @param edits exactly the records that differ, each once; to apply the scenario is to write them
 * @param misfits changes that do not fit the network and were left out
 */
public record WorkedOut(Network before, Network after, List<Edit> edits, List<Misfit> misfits) {

  /** Why a change does not fit. */
  public enum Why {
    /** It names what is not there. */
    UNKNOWN,
    /** The service does not live on a project on that day. */
    NO_PROJECT,
    /** The path is in use already. */
    NO_WISH,
    /** The record had ended, or would end before it begins. */
    OVER
  }

  /**
   * A change that does not fit.
   *
   * @param place of the change in the scenario
   * @param about the record it names; of the kind that was expected
   */
  public record Misfit(int place, Why why, RecordKey about) {}

  /** Keeps its own copies. */
  public WorkedOut {
    edits = List.copyOf(edits);
    misfits = List.copyOf(misfits);
  }

  /** How many records are new, changed or removed. */
  public long count(Kind kind) {
    return edits.stream().filter(edit -> kind(edit) == kind).count();
  }

  /** What happens to a record. */
  public enum Kind {
    NEW,
    CHANGED,
    REMOVED
  }

  /** What an edit does. */
  public static Kind kind(Edit edit) {
    if (edit.after().isEmpty()) {
      return Kind.REMOVED;
    }
    return edit.expected() == Edit.ABSENT ? Kind.NEW : Kind.CHANGED;
  }
}
