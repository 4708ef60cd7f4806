/** Who changed what, when and why. */
@NullMarked
package be.knooppunt.portal.boundary.history;

import org.jspecify.annotations.NullMarked;
