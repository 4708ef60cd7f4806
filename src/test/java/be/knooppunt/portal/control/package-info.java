/** Tests of what the pages do beyond showing. */
@NullMarked
package be.knooppunt.portal.control;

import org.jspecify.annotations.NullMarked;
