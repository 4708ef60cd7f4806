/** What would be different if the map were: scenarios, what they do, and what would help most. */
@NullMarked
package be.knooppunt.gaps.entity.whatif;

import org.jspecify.annotations.NullMarked;
