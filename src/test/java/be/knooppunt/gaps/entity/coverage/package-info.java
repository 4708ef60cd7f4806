/** Coverage by hand, by chance and by brute force. */
@NullMarked
package be.knooppunt.gaps.entity.coverage;

import org.jspecify.annotations.NullMarked;
