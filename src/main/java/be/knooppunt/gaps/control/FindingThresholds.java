package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Thresholds;

/** Where the limits of partnerships are kept. */
public interface FindingThresholds {
  /** The limits of a partnership; the usual ones when it set none. */
  Thresholds read(String partnership);

  /** Keeps the limits of a partnership in place of those it had. */
  void keep(String partnership, Thresholds thresholds);
}
