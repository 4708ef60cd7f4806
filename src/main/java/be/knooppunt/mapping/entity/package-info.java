/** What is kept of the work that partners do on the map together, and the rules of it. */
@NullMarked
package be.knooppunt.mapping.entity;

import org.jspecify.annotations.NullMarked;
