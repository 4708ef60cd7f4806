/** Measurements with a main method each; they state figures and assert none. */
@NullMarked
package be.knooppunt.bench;

import org.jspecify.annotations.NullMarked;
