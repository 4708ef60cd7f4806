/** Tests of comparing. */
@NullMarked
package be.knooppunt.compare.entity;

import org.jspecify.annotations.NullMarked;
