package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;

/**
 * A question to think about; nobody reads or scores the answer.
 *
 * @param hint what a good reflection touches
 */
public record OpenReflection(QuestionHead head, LocalText hint) implements Question {}
