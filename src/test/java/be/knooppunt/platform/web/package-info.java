/** Tests of what every page shares. */
@NullMarked
package be.knooppunt.platform.web;

import org.jspecify.annotations.NullMarked;
