/** The map on the API. */
@NullMarked
package be.knooppunt.network.boundary;

import org.jspecify.annotations.NullMarked;
