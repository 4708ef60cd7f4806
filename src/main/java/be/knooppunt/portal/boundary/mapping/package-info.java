/** The pages on which partners map what they have. */
@NullMarked
package be.knooppunt.portal.boundary.mapping;

import org.jspecify.annotations.NullMarked;
