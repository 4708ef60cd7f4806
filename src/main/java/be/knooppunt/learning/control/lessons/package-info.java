/** The Markdown of lessons: what may stand in it, how it reads, how it is shown. */
@NullMarked
package be.knooppunt.learning.control.lessons;

import org.jspecify.annotations.NullMarked;
