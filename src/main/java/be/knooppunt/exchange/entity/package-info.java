/** Tables as they come in and go out, and what is wrong with them. */
@NullMarked
package be.knooppunt.exchange.entity;

import org.jspecify.annotations.NullMarked;
