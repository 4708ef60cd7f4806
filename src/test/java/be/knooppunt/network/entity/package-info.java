/** Tests of the map itself as plain values. */
@NullMarked
package be.knooppunt.network.entity;

import org.jspecify.annotations.NullMarked;
