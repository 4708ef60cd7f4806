/** Keeps which letters the portal sent by itself. */
@NullMarked
package be.knooppunt.portal.store;

import org.jspecify.annotations.NullMarked;
