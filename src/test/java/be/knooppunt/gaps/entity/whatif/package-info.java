@NullMarked
package be.knooppunt.gaps.entity.whatif;

import org.jspecify.annotations.NullMarked;
