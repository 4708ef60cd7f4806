/** Tests of what is read from tables, and of what is refused. */
@NullMarked
package be.knooppunt.exchange.control;

import org.jspecify.annotations.NullMarked;
