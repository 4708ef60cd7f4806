/** What tests share: drawn networks, the shipped samples and the embedded graph. */
@NullMarked
package be.knooppunt.testing;

import org.jspecify.annotations.NullMarked;
