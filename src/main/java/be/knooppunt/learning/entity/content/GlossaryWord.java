package be.knooppunt.learning.entity.content;

/** A word of a module that its lessons explain where they use it. */
public record GlossaryWord(LocalText term, LocalText meaning) {}
