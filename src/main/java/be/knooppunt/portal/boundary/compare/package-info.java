/** Pages that put partnerships, regions and dates side by side. */
@NullMarked
package be.knooppunt.portal.boundary.compare;

import org.jspecify.annotations.NullMarked;
