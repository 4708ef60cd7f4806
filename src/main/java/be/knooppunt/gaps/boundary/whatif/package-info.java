/** Scenarios, comparisons and suggestions on the API. */
@NullMarked
package be.knooppunt.gaps.boundary.whatif;

import org.jspecify.annotations.NullMarked;
