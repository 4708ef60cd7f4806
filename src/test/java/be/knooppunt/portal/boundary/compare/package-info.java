/** Tests of pages that put partnerships side by side. */
@NullMarked
package be.knooppunt.portal.boundary.compare;

import org.jspecify.annotations.NullMarked;
