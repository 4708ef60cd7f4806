/** Comparisons for programs. */
@NullMarked
package be.knooppunt.compare.boundary;

import org.jspecify.annotations.NullMarked;
