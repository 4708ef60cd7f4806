/** Reads the questions of a module. */
@NullMarked
package be.knooppunt.learning.control.questions;

import org.jspecify.annotations.NullMarked;
