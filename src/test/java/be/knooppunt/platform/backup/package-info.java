/** Tests of back-up and restore. */
@NullMarked
package be.knooppunt.platform.backup;

import org.jspecify.annotations.NullMarked;
