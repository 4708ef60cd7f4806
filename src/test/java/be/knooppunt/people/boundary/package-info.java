/** Tests of people, boundary. */
@NullMarked
package be.knooppunt.people.boundary;

import org.jspecify.annotations.NullMarked;
