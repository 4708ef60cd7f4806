/** What is worked out about the map and its changes. */
@NullMarked
package be.knooppunt.mapping.entity;

import org.jspecify.annotations.NullMarked;
