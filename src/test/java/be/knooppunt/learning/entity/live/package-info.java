/** Tests of questions about a map. */
@NullMarked
package be.knooppunt.learning.entity.live;

import org.jspecify.annotations.NullMarked;
