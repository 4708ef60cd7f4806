/** Use cases on the map and the ports to the graph. */
@NullMarked
package be.knooppunt.network.control;

import org.jspecify.annotations.NullMarked;
