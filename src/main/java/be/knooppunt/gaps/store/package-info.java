/** Keeps what people decided about gaps in the relational database. */
@NullMarked
package be.knooppunt.gaps.store;

import org.jspecify.annotations.NullMarked;
