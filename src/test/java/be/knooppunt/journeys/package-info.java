/** The finished program, as its users and callers meet it: one jar, a browser, HTTP. */
@NullMarked
package be.knooppunt.journeys;

import org.jspecify.annotations.NullMarked;
