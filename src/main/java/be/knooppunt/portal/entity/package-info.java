/** How the map groups services and where it draws them: pure functions of a network. */
@NullMarked
package be.knooppunt.portal.entity;

import org.jspecify.annotations.NullMarked;
