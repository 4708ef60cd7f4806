/** Tests of training modules. */
@NullMarked
package be.knooppunt.learning.control.lessons;

import org.jspecify.annotations.NullMarked;
