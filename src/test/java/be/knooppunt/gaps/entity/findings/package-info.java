/** Every rule of findings, once true and once false. */
@NullMarked
package be.knooppunt.gaps.entity.findings;

import org.jspecify.annotations.NullMarked;
