/** Findings that a partnership follows up: who does what about them, by when, and what became. */
@NullMarked
package be.knooppunt.gaps.entity.register;

import org.jspecify.annotations.NullMarked;
