/** Pages of the training modules. */
@NullMarked
package be.knooppunt.portal.boundary.learning;

import org.jspecify.annotations.NullMarked;
