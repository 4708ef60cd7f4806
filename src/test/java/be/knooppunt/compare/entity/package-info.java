/** Tests of what stands side by side. */
@NullMarked
package be.knooppunt.compare.entity;

import org.jspecify.annotations.NullMarked;
