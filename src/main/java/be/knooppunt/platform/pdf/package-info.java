/** Files for paper that programs and screen readers can read. */
@NullMarked
package be.knooppunt.platform.pdf;

import org.jspecify.annotations.NullMarked;
