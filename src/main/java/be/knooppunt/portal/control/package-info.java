/** What the pages do beyond showing: searching. */
@NullMarked
package be.knooppunt.portal.control;

import org.jspecify.annotations.NullMarked;
