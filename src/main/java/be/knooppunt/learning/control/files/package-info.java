/** Files of training modules: folders, YAML with its lines, and what is wrong in them. */
@NullMarked
package be.knooppunt.learning.control.files;

import org.jspecify.annotations.NullMarked;
