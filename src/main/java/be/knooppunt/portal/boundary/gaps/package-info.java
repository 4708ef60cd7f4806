/** Pages about where people fall through. */
@NullMarked
package be.knooppunt.portal.boundary.gaps;

import org.jspecify.annotations.NullMarked;
