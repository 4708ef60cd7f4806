/** Tests of how answers are put into words. */
@NullMarked
package be.knooppunt.portal.boundary;

import org.jspecify.annotations.NullMarked;
