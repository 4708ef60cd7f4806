/** The connection to the graph database, the embedded one included, and Cypher texts. */
@NullMarked
package be.knooppunt.platform.graphstore;

import org.jspecify.annotations.NullMarked;
