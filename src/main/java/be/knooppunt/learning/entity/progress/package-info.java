/** How far a learner is, and what a certificate says. */
@NullMarked
package be.knooppunt.learning.entity.progress;

import org.jspecify.annotations.NullMarked;
