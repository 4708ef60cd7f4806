/** Records of the map one by one on the API. */
@NullMarked
package be.knooppunt.mapping.boundary;

import org.jspecify.annotations.NullMarked;
