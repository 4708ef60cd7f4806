/** What a network looks like as a whole: pure functions on arrays, each with its source. */
@NullMarked
package be.knooppunt.gaps.entity.measures;

import org.jspecify.annotations.NullMarked;
