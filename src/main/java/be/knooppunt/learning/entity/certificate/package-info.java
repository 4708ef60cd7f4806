/** Certificates of training modules, and what a badge says. */
@NullMarked
package be.knooppunt.learning.entity.certificate;

import org.jspecify.annotations.NullMarked;
