/** Tests of comparing. */
@NullMarked
package be.knooppunt.compare.store;

import org.jspecify.annotations.NullMarked;
