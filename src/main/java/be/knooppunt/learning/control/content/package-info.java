/** Reads training modules from their files and keeps them. */
@NullMarked
package be.knooppunt.learning.control.content;

import org.jspecify.annotations.NullMarked;
