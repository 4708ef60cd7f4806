/** Tests of the measures against independent programs, tables and properties. */
@NullMarked
package be.knooppunt.gaps.entity.measures;

import org.jspecify.annotations.NullMarked;
