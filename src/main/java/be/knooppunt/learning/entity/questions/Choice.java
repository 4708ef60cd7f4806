package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;

/**
 * One option of a question.
 *
 * @param why why it is right or not, shown after the answer; empty when nothing was written
 */
public record Choice(LocalText text, boolean right, LocalText why) {}
