/** Tests of gaps on the API. */
@NullMarked
package be.knooppunt.gaps.boundary;

import org.jspecify.annotations.NullMarked;
