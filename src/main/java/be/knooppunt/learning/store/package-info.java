/** What is kept of learning, in the relational database. */
@NullMarked
package be.knooppunt.learning.store;

import org.jspecify.annotations.NullMarked;
