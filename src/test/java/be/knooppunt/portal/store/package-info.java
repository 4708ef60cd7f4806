/** Tests of what the portal keeps itself. */
@NullMarked
package be.knooppunt.portal.store;

import org.jspecify.annotations.NullMarked;
