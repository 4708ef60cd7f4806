package be.knooppunt.network.entity;

/**
 * Counts the writes to the graph. Everything derived from a network is keyed by it; it is also the
 * ETag of what is derived.
 */
public record NetworkVersion(long value) {}
