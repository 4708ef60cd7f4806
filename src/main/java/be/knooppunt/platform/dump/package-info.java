/** What goes from a store to a back-up and back: lines of JSON in named parts. */
@NullMarked
package be.knooppunt.platform.dump;

import org.jspecify.annotations.NullMarked;
