/** Filters, languages and texts that every page and resource shares. */
@NullMarked
package be.knooppunt.platform.web;

import org.jspecify.annotations.NullMarked;
