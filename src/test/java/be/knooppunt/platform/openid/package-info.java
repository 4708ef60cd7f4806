/** Tests of platform, openid. */
@NullMarked
package be.knooppunt.platform.openid;

import org.jspecify.annotations.NullMarked;
