package be.knooppunt.referral.control;

import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.referral.entity.Side;
import java.util.Optional;

/**
 * Who speaks for a side of a path.
 *
 * @param author the account or link that writes
 * @param side for which side
 * @param role in what role, never a name
 * @param source who told it, when somebody else writes it down for that side
 */
public record Speaker(Author author, Side side, String role, Optional<String> source) {}
