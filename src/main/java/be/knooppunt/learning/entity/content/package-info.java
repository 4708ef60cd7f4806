/** What a training module is: goals, lessons, words, a task on the map. */
@NullMarked
package be.knooppunt.learning.entity.content;

import org.jspecify.annotations.NullMarked;
