package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.Optional;

/**
 * A question for a number.
 *
 * @param tolerance how far beside the answer is still right
 * @param unit what is counted; empty when it is a bare number
 * @param measure the measure of the product that gives the same number; empty for others
 */
public record Numeric(
    QuestionHead head, double answer, double tolerance, LocalText unit, Optional<String> measure)
    implements Question {}
