/** The relational database: its data source and its migrations. */
@NullMarked
package be.knooppunt.platform.relational;

import org.jspecify.annotations.NullMarked;
