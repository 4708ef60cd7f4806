package be.knooppunt.learning.entity.content;

/** What somebody can do after a module, in words that can be tested. */
public record Goal(String id, LocalText text) {}
