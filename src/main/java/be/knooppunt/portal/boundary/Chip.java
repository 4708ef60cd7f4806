package be.knooppunt.portal.boundary;

/** A filter that is on, and the address without it. */
public record Chip(String label, String href) {}
