/** Tests of files for paper. */
@NullMarked
package be.knooppunt.platform.pdf;

import org.jspecify.annotations.NullMarked;
