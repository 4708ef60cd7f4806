/** Tests of the search. */
@NullMarked
package be.knooppunt.portal.control;

import org.jspecify.annotations.NullMarked;
