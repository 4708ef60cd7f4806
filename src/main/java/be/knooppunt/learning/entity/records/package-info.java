/** What is told to a record store outside, and who agreed to it. */
@NullMarked
package be.knooppunt.learning.entity.records;

import org.jspecify.annotations.NullMarked;
