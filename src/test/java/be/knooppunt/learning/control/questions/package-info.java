/** Tests of reading questions. */
@NullMarked
package be.knooppunt.learning.control.questions;

import org.jspecify.annotations.NullMarked;
