/** Puts reference facts and samples in at a first start. */
@NullMarked
package be.knooppunt.exchange.boundary;

import org.jspecify.annotations.NullMarked;
