/** Scenarios in the relational database. */
@NullMarked
package be.knooppunt.gaps.store.whatif;

import org.jspecify.annotations.NullMarked;
