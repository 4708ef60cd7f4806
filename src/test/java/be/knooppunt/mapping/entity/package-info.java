@NullMarked
package be.knooppunt.mapping.entity;

import org.jspecify.annotations.NullMarked;
