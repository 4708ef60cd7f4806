/** Tests of platform, mail, store. */
@NullMarked
package be.knooppunt.platform.mail.store;

import org.jspecify.annotations.NullMarked;
