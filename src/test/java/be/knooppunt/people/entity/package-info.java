/** Tests of people, entity. */
@NullMarked
package be.knooppunt.people.entity;

import org.jspecify.annotations.NullMarked;
