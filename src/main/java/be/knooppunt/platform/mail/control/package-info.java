/** Keeps letters and sends them. */
@NullMarked
package be.knooppunt.platform.mail.control;

import org.jspecify.annotations.NullMarked;
