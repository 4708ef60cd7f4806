/** Tests of drawing, putting and scoring questions. */
@NullMarked
package be.knooppunt.learning.entity.questions;

import org.jspecify.annotations.NullMarked;
