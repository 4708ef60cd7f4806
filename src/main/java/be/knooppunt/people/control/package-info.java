/** What can be done with accounts: checking, changing and limiting. */
@NullMarked
package be.knooppunt.people.control;

import org.jspecify.annotations.NullMarked;
