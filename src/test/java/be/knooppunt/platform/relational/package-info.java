/** Tests of the relational database, in the data folder and outside. */
@NullMarked
package be.knooppunt.platform.relational;

import org.jspecify.annotations.NullMarked;
