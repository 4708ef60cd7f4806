/** Keeps the work on the map in the relational database. */
@NullMarked
package be.knooppunt.mapping.store;

import org.jspecify.annotations.NullMarked;
