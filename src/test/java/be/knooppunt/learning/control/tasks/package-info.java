@NullMarked
package be.knooppunt.learning.control.tasks;

import org.jspecify.annotations.NullMarked;
