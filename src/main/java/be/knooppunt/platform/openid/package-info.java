/** OpenID Connect: lets another place say who somebody is. */
@NullMarked
package be.knooppunt.platform.openid;

import org.jspecify.annotations.NullMarked;
