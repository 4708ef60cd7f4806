/** Gives, signs, checks and withdraws certificates. */
@NullMarked
package be.knooppunt.learning.control.certificate;

import org.jspecify.annotations.NullMarked;
