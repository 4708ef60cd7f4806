/** Tests of the classes of this package. */
@NullMarked
package be.knooppunt.learning.entity.progress;

import org.jspecify.annotations.NullMarked;
