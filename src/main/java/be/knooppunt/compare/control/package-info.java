/** Puts partnerships, regions and dates side by side. */
@NullMarked
package be.knooppunt.compare.control;

import org.jspecify.annotations.NullMarked;
