/** Tests of how the map groups services and where it puts them. */
@NullMarked
package be.knooppunt.portal.entity;

import org.jspecify.annotations.NullMarked;
