/** Back-up and restore of both stores in one file. */
@NullMarked
package be.knooppunt.platform.backup;

import org.jspecify.annotations.NullMarked;
