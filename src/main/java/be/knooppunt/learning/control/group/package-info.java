/** What a coordinator may know of how far a group is. */
@NullMarked
package be.knooppunt.learning.control.group;

import org.jspecify.annotations.NullMarked;
