/** Notes and shows how far a learner is. */
@NullMarked
package be.knooppunt.learning.control.progress;

import org.jspecify.annotations.NullMarked;
