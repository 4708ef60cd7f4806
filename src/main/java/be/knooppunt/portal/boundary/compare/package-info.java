/** Pages that compare. */
@NullMarked
package be.knooppunt.portal.boundary.compare;

import org.jspecify.annotations.NullMarked;
