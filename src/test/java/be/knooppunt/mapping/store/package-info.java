/** Tests of what partners do on the map together. */
@NullMarked
package be.knooppunt.mapping.store;

import org.jspecify.annotations.NullMarked;
