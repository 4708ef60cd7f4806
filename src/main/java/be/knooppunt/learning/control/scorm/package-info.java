/** Packs a training module for learning environments elsewhere. */
@NullMarked
package be.knooppunt.learning.control.scorm;

import org.jspecify.annotations.NullMarked;
