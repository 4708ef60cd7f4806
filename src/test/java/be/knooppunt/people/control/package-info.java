/** Tests of people, control. */
@NullMarked
package be.knooppunt.people.control;

import org.jspecify.annotations.NullMarked;
