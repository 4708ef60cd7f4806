package be.knooppunt.learning.entity.questions;

/** A question about the local map, made from a template. */
public record NetworkQuestion(QuestionHead head, NetworkTemplate template) implements Question {}
