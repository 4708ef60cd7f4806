/** Tests of how often one may try. */
@NullMarked
package be.knooppunt.learning.entity.attempts;

import org.jspecify.annotations.NullMarked;
