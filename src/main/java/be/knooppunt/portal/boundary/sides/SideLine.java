package be.knooppunt.portal.boundary.sides;

import be.knooppunt.portal.boundary.Node;
import be.knooppunt.referral.entity.Side;

/**
 * One side of a path as a page shows it.
 *
 * @param agreed since when it agrees, in words; empty when it does not
 * @param awaited the path waits for its word
 * @param speaks whoever looks may speak for it
 * @param needsSource and has to say who told it
 * @param askedUntil until when its link is open, in words; empty when there is none
 */
public record SideLine(
    Side side,
    Node node,
    String agreed,
    boolean awaited,
    boolean speaks,
    boolean needsSource,
    String askedUntil) {}
