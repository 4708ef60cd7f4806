/** The pages that bring several components together. */
@NullMarked
package be.knooppunt.portal.boundary;

import org.jspecify.annotations.NullMarked;
