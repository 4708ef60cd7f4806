/** Routes on the API and as a page. */
@NullMarked
package be.knooppunt.referral.boundary;

import org.jspecify.annotations.NullMarked;
