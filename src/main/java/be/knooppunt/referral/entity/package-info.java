/** Routes through the network: pure functions on an immutable {@code Network}. */
@NullMarked
package be.knooppunt.referral.entity;

import org.jspecify.annotations.NullMarked;
