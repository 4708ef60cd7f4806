/** Questions of a module: what is asked, in which order, and how many points an answer is worth. */
@NullMarked
package be.knooppunt.learning.entity.questions;

import org.jspecify.annotations.NullMarked;
