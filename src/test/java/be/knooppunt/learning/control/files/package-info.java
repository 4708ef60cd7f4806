/** Tests of training modules. */
@NullMarked
package be.knooppunt.learning.control.files;

import org.jspecify.annotations.NullMarked;
