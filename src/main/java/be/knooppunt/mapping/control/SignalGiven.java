package be.knooppunt.mapping.control;

/**
 * Somebody who is signed in told that something does not work. It does not say what: who told a
 * signal is never known with it.
 */
public record SignalGiven(String account, String partnership) {}
