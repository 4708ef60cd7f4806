package be.knooppunt.referral.entity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a side said something about a path.
 *
 * @param on the day
 * @param role the role of who said it or wrote it down, never a name
 * @param source who told it to whoever wrote it down; empty when the side spoke for itself
 */
public record Said(LocalDate on, String role, Optional<String> source) {}
