/** Tests of the embedded graph and its migrations. */
@NullMarked
package be.knooppunt.platform.graphstore;

import org.jspecify.annotations.NullMarked;
