/** Tests of the register in the databases the portal runs on. */
@NullMarked
package be.knooppunt.gaps.store;

import org.jspecify.annotations.NullMarked;
