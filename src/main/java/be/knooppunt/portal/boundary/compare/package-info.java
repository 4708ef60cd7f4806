/** Pages that set partnerships side by side, and where they choose what they share. */
@NullMarked
package be.knooppunt.portal.boundary.compare;

import org.jspecify.annotations.NullMarked;
