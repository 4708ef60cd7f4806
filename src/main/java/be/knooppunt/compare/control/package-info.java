/** Stand-in. */
@NullMarked
package be.knooppunt.compare.control;

import org.jspecify.annotations.NullMarked;
