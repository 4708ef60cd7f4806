/** Use cases of what-if: read a scenario, compare, keep it, look for what would help. */
@NullMarked
package be.knooppunt.gaps.control.whatif;

import org.jspecify.annotations.NullMarked;
