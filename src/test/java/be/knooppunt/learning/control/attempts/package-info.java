/** Tests of the shipped questions. */
@NullMarked
package be.knooppunt.learning.control.attempts;

import org.jspecify.annotations.NullMarked;
