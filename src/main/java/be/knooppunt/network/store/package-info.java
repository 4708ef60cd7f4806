/** The map in Neo4j: one Cypher file for each question and each write. */
@NullMarked
package be.knooppunt.network.store;

import org.jspecify.annotations.NullMarked;
