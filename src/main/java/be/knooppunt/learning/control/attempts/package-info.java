/** Taking the questions of a module: attempts that count, and what is kept of them. */
@NullMarked
package be.knooppunt.learning.control.attempts;

import org.jspecify.annotations.NullMarked;
