/** Tests: Packages for learning environments. */
@NullMarked
package be.knooppunt.learning.control.scorm;

import org.jspecify.annotations.NullMarked;
