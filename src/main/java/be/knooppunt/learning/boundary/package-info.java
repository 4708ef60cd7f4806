/** What of learning runs by itself, and its modules on the API. */
@NullMarked
package be.knooppunt.learning.boundary;

import org.jspecify.annotations.NullMarked;
