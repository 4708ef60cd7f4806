/** Tests of gaps that are followed up. */
@NullMarked
package be.knooppunt.gaps.entity.register;

import org.jspecify.annotations.NullMarked;
