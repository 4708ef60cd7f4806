package be.knooppunt.platform.start;

/** Both stores are up and at the version of this program; what they need at first can be put in. */
public record StoresReady() {}
