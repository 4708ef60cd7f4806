/** Tests of use cases on routes. */
@NullMarked
package be.knooppunt.referral.control;

import org.jspecify.annotations.NullMarked;
