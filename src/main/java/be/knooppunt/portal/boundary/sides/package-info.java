/** Pages on which partners agree, ask each other, and tell what does not work. */
@NullMarked
package be.knooppunt.portal.boundary.sides;

import org.jspecify.annotations.NullMarked;
