/** Tells a record store outside what learners did who agreed to it. */
@NullMarked
package be.knooppunt.learning.control.records;

import org.jspecify.annotations.NullMarked;
