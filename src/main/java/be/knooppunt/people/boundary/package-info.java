/** Signing in, and the page of one's own account. */
@NullMarked
package be.knooppunt.people.boundary;

import org.jspecify.annotations.NullMarked;
