/**
 * Networks that are made up, with answers that are known beforehand: all of Flanders (size L) and
 * one partnership (size S). The same seed gives the same bytes on every machine.
 */
@NullMarked
package be.knooppunt.generator;

import org.jspecify.annotations.NullMarked;
