/** What stands side by side: columns, figures with what they rest on, and what to mind. Pure. */
@NullMarked
package be.knooppunt.compare.entity;

import org.jspecify.annotations.NullMarked;
