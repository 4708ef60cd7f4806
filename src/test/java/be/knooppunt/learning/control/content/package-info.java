/** Tests of training modules. */
@NullMarked
package be.knooppunt.learning.control.content;

import org.jspecify.annotations.NullMarked;
