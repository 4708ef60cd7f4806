/** Accounts and their roles. */
@NullMarked
package be.knooppunt.people.entity;

import org.jspecify.annotations.NullMarked;
