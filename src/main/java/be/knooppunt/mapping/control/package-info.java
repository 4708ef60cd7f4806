/** What partners do on the map together: confirming, asking, signalling, proposing. */
@NullMarked
package be.knooppunt.mapping.control;

import org.jspecify.annotations.NullMarked;
