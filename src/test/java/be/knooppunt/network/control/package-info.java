@NullMarked
package be.knooppunt.network.control;

import org.jspecify.annotations.NullMarked;
