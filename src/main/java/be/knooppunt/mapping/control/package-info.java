/** Working on the map together: who may change what. */
@NullMarked
package be.knooppunt.mapping.control;

import org.jspecify.annotations.NullMarked;
