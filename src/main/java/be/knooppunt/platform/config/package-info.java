/** Settings of an installation and the wall clock. */
@NullMarked
package be.knooppunt.platform.config;

import org.jspecify.annotations.NullMarked;
