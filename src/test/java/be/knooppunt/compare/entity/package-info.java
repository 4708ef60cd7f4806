/** Tests of columns, figures and notes. */
@NullMarked
package be.knooppunt.compare.entity;

import org.jspecify.annotations.NullMarked;
