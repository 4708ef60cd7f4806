/** Brings both stores up beside the deployment. */
@NullMarked
package be.knooppunt.platform.start;

import org.jspecify.annotations.NullMarked;
