/** Tests of people, store. */
@NullMarked
package be.knooppunt.people.store;

import org.jspecify.annotations.NullMarked;
