/** Tests of what the API says of gaps and measures. */
@NullMarked
package be.knooppunt.gaps.boundary;

import org.jspecify.annotations.NullMarked;
