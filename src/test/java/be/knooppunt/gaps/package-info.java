/** What tests of gaps and measures share: networks with values that other programs calculated. */
@NullMarked
package be.knooppunt.gaps;

import org.jspecify.annotations.NullMarked;
