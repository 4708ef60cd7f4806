@NullMarked
package be.knooppunt.mapping.control;

import org.jspecify.annotations.NullMarked;
