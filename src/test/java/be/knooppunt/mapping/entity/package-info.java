/** Tests of what partners do on the map together. */
@NullMarked
package be.knooppunt.mapping.entity;

import org.jspecify.annotations.NullMarked;
