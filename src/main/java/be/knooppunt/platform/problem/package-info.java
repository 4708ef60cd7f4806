/** What can go wrong and is told to the caller. */
@NullMarked
package be.knooppunt.platform.problem;

import org.jspecify.annotations.NullMarked;
