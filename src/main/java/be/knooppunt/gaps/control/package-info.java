/** Looks for gaps and follows them up. */
@NullMarked
package be.knooppunt.gaps.control;

import org.jspecify.annotations.NullMarked;
