/** Tests of training modules. */
@NullMarked
package be.knooppunt.learning.entity.content;

import org.jspecify.annotations.NullMarked;
