package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.RecordKey;
import java.util.Set;

/**
 * A record that is perhaps the same as one somebody is about to add.
 *
 * @param key which
 * @param name its name
 * @param organisation the name of who offers it; empty for an organisation
 * @param partnerships ids of the partnerships that have it on their map
 * @param sameNumber true when the number in the register of enterprises is the same
 * @param likeness of the names, 0 to 1
 */
public record Candidate(
    RecordKey key,
    String name,
    String organisation,
    Set<String> partnerships,
    boolean sameNumber,
    double likeness) {}
