/** Measurements with a main method each, never part of the usual build; they assert no figure. */
@NullMarked
package be.knooppunt.bench;

import org.jspecify.annotations.NullMarked;
