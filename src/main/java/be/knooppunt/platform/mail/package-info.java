/** Letters by e-mail: kept with the change they belong to, sent after it. */
@NullMarked
package be.knooppunt.platform.mail;

import org.jspecify.annotations.NullMarked;
