/** Tests of the words and drawings of comparisons. */
@NullMarked
package be.knooppunt.portal.boundary.compare;

import org.jspecify.annotations.NullMarked;
