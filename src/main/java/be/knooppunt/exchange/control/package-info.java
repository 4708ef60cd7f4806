/** Reads networks and reference facts from tables. */
@NullMarked
package be.knooppunt.exchange.control;

import org.jspecify.annotations.NullMarked;
