/** What is kept of comparisons, in the relational database. */
@NullMarked
package be.knooppunt.compare.store;

import org.jspecify.annotations.NullMarked;
