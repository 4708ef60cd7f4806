/** Work on the map that a module ends with, and whether the map shows it. */
@NullMarked
package be.knooppunt.learning.control.tasks;

import org.jspecify.annotations.NullMarked;
