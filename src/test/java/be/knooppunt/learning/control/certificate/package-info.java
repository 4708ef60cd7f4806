/** Tests of the classes of this package. */
@NullMarked
package be.knooppunt.learning.control.certificate;

import org.jspecify.annotations.NullMarked;
