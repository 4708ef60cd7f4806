/** Tests of platform, mail, control. */
@NullMarked
package be.knooppunt.platform.mail.control;

import org.jspecify.annotations.NullMarked;
