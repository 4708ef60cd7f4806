@NullMarked
package be.knooppunt.portal.boundary.mapping;

import org.jspecify.annotations.NullMarked;
