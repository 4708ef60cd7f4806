/** Tests of what stands side by side. */
@NullMarked
package be.knooppunt.compare.control;

import org.jspecify.annotations.NullMarked;
