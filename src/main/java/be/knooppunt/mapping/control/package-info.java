/** Working on the map together: who may change what, and what a change does. */
@NullMarked
package be.knooppunt.mapping.control;

import org.jspecify.annotations.NullMarked;
