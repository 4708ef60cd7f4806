/** Measurements on generated networks; never part of the usual build. */
@NullMarked
package be.knooppunt.bench;

import org.jspecify.annotations.NullMarked;
