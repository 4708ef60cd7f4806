/** The map itself as plain values: organisations, services, mandates, paths and the network. */
@NullMarked
package be.knooppunt.network.entity;

import org.jspecify.annotations.NullMarked;
