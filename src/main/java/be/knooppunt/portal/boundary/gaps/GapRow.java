package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.GapState;

/**
 * A gap of the register in words.
 *
 * @param finding where the finding itself is shown
 * @param owner the name of the organisation; empty when nobody owns it
 * @param due the day in words; empty when there is none
 * @param lastSeen the last day the map showed it; empty while it does
 */
public record GapRow(
    String id,
    String href,
    String finding,
    String kind,
    String about,
    GapState state,
    Severity severity,
    String because,
    String reason,
    String owner,
    String role,
    String due,
    boolean overdue,
    boolean soon,
    boolean onMap,
    String evidence,
    String firstSeen,
    String lastSeen,
    int version) {}
