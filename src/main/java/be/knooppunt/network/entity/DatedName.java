package be.knooppunt.network.entity;

/** A name and the days on which it held. */
public record DatedName(String name, Validity validity) {}
