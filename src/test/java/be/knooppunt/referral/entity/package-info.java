/** Tests of the routes: drawn networks, properties against a brute force, reach. */
@NullMarked
package be.knooppunt.referral.entity;

import org.jspecify.annotations.NullMarked;
