/** Tests: Telling a record store. */
@NullMarked
package be.knooppunt.learning.control.records;

import org.jspecify.annotations.NullMarked;
