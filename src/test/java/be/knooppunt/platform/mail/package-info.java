/** Tests of platform, mail. */
@NullMarked
package be.knooppunt.platform.mail;

import org.jspecify.annotations.NullMarked;
