/** Tests of the jobs about gaps. */
@NullMarked
package be.knooppunt.gaps.control;

import org.jspecify.annotations.NullMarked;
