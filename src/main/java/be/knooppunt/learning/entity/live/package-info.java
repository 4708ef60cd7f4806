/** Questions whose right answers are read from the map of a partnership. */
@NullMarked
package be.knooppunt.learning.entity.live;

import org.jspecify.annotations.NullMarked;
