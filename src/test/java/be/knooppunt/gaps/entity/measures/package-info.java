/** Tests of the measures: published values, known answers, and what must hold for every graph. */
@NullMarked
package be.knooppunt.gaps.entity.measures;

import org.jspecify.annotations.NullMarked;
