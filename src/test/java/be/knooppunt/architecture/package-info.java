/** Tests of the rules that packages and classes keep to. */
@NullMarked
package be.knooppunt.architecture;

import org.jspecify.annotations.NullMarked;
