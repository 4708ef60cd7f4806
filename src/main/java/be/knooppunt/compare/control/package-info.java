/** Use cases of comparing. */
@NullMarked
package be.knooppunt.compare.control;

import org.jspecify.annotations.NullMarked;
