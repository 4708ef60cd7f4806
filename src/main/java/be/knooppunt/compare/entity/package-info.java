/** Comparing networks: what stands side by side, and what changed. Pure. */
@NullMarked
package be.knooppunt.compare.entity;

import org.jspecify.annotations.NullMarked;
