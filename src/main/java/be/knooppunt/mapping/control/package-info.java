/** What is done to the map together. */
@NullMarked
package be.knooppunt.mapping.control;

import org.jspecify.annotations.NullMarked;
