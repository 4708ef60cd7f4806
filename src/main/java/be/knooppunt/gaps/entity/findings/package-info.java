/** Where people fall through, found on the map by stated rules. */
@NullMarked
package be.knooppunt.gaps.entity.findings;

import org.jspecify.annotations.NullMarked;
