/** What an administrator reads on the console. */
@NullMarked
package be.knooppunt.platform.console;

import org.jspecify.annotations.NullMarked;
