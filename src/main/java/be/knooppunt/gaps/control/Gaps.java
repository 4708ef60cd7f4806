package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapCheck;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapNote;
import java.util.List;
import java.util.Optional;

/** Keeps the register of gaps. The second implementation is the one of the tests. */
public interface Gaps {
  /**
   * Keeps a new gap with its first event.
   *
   * @return false when the partnership has one for this finding already
   */
  boolean add(Gap gap, GapEvent taken);

  /** Keeps what happened to a gap. */
  void add(GapEvent event);

  /** Keeps a note. */
  void add(GapNote note);

  /**
   * Writes what was changed.
   *
   * @return false when somebody else changed the same gap meanwhile; nothing is kept then
   */
  boolean write();

  /** A gap by its id. */
  Optional<Gap> find(String id);

  /** The gap of a partnership for a finding. */
  Optional<Gap> findFor(String partnership, String findingKey);

  /** All gaps of a partnership. */
  List<Gap> listIn(String partnership);

  /** The partnerships that have a gap. */
  List<String> listPartnerships();

  /** What happened to a gap, the first first. */
  List<GapEvent> listEvents(String gap);

  /** The notes about a gap, the first first. */
  List<GapNote> listNotes(String gap);

  /** How far the gaps of a partnership were compared with the map. */
  Optional<GapCheck> findCheck(String partnership);

  /** The same, for this transaction alone; others who ask for it wait. */
  Optional<GapCheck> lockCheck(String partnership);

  /** Begins to keep it. */
  void add(GapCheck check);
}
