/** Tests of the graph stores on a real embedded Neo4j. */
@NullMarked
package be.knooppunt.network.store;

import org.jspecify.annotations.NullMarked;
