/** What is kept of learning, in real databases. */
@NullMarked
package be.knooppunt.learning.store;

import org.jspecify.annotations.NullMarked;
