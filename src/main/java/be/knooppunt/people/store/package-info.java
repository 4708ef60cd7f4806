/** Accounts in the relational database. */
@NullMarked
package be.knooppunt.people.store;

import org.jspecify.annotations.NullMarked;
