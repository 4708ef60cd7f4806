/** What is asked about gaps, and what is done about them. */
@NullMarked
package be.knooppunt.gaps.control;

import org.jspecify.annotations.NullMarked;
