/** Tests of comparisons on the API. */
@NullMarked
package be.knooppunt.compare.boundary;

import org.jspecify.annotations.NullMarked;
