/** Waiting letters in the relational database. */
@NullMarked
package be.knooppunt.platform.mail.store;

import org.jspecify.annotations.NullMarked;
