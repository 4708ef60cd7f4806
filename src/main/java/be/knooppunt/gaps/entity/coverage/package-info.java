/** What a partnership declares as needed against what its services offer. */
@NullMarked
package be.knooppunt.gaps.entity.coverage;

import org.jspecify.annotations.NullMarked;
